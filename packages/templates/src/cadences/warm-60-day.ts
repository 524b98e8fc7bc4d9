import { assemble } from '../build/assemble.ts';
import { call, email, end, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/** Ten touches in two months: always something new, never a reminder of the last one. */
const parts: readonly Part[] = [
  start('Interested, not in a hurry: opened a few emails, asked a question, came by at an event.', 'api'),
  onDay(1, '10:00'),
  email('d1-value', {
    label: 'Something of use',
    goal: 'Begin by giving, so that the next one is opened',
    subject: 'A small thing you can use this week',
    preview: 'A checklist. Nothing to sign up for.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You are not in a hurry, and neither am I. So here is something that helps whether or not we ever work together: [the checklist we go through ourselves](https://example.com/checklist) before we answer an inquiry.

Which of its points is the hard one at {{ lead.company | default: "your place" }}?

{{ sender.name }}`,
  }),
  onDay(4, '10:00'),
  email('d4-guide', {
    label: 'Guide',
    goal: 'Help them understand the subject, and see who reads it',
    subject: 'How to tell good from good-looking',
    preview: 'Six questions, and what the answers tell you.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Everything on offer looks alike from the outside. We wrote down [six questions that show the difference](https://example.com/six-questions), and the answers that should worry you, ours included.

Which of the six would you ask first?

{{ sender.name }}`,
  }),
  onDay(8, '11:00'),
  email('d8-case', {
    label: 'A case',
    goal: 'Let someone else tell what changed',
    subject: 'From two days to twenty minutes',
    preview: 'What one team changed, in the order in which they did it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A team of twelve used to answer inquiries after two days. They now need twenty minutes, and nobody works longer. [What they changed, step by step](https://example.com/twenty-minutes).

Does the first of those steps sound possible at {{ lead.company | default: "your place" }}?

{{ sender.name }}`,
  }),
  onDay(15, '10:00'),
  email('d15-trends', {
    label: 'What is changing',
    goal: 'Be the one who knows what is going on in their field',
    subject: 'Three things that changed this year',
    preview: 'And the one that will matter to you.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Three things changed this year in how people choose whom to buy from: they ask more of them at once, they write in the evening, and they expect an answer while they are still at the screen. [The figures, with where they come from](https://example.com/this-year).

Which of the three do you notice yourself?

{{ sender.name }}`,
  }),
  onDay(22, '14:00'),
  email('d22-feature', {
    label: 'One thing it does',
    goal: 'Show one thing that solves one problem',
    subject: 'The two-minute version',
    preview: 'One problem, one answer, two minutes of film.',
    body: `
Hi {{ lead.firstName | default: "there" }},

So far this was about inquiries, not about what we make. Here is the one part that people show their colleagues, [in two minutes](https://example.com/two-minutes): what happens between an inquiry coming in and someone answering it.

What would you want it to do that it does not?

{{ sender.name }}`,
  }),
  onDay(30, '10:00'),
  email('d30-value', {
    label: 'Something new of use',
    goal: 'Give again, something else',
    subject: 'A sum worth doing once',
    preview: 'Four numbers you have anyway.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Four numbers that you have anyway tell you what an unanswered inquiry costs. [The sheet does the sum](https://example.com/the-sum); it stays on your machine.

Were you surprised by what came out?

{{ sender.name }}`,
  }),
  onDay(38, '10:00'),
  call('d38-call', {
    label: 'Morning call',
    goal: 'Hear in a voice what does not show in clicks',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I would like to know what is on your mind when it comes to inquiries, and what is not. Do you have three minutes?"

Ask what they have tried. Then: "What would have to change before this moves up your list?"
Close: agree on a month, and write it down.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I have one question: what would have to change before answering inquiries moves up your list? Call me back when it suits you. Thank you.',
  }),
  onDay(45, '11:00'),
  email('d45-comparison', {
    label: 'Comparison',
    goal: 'Compare honestly, before someone else does',
    subject: 'Us, two others, and doing nothing',
    preview: 'Where we are the wrong choice, too.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Sooner or later someone at {{ lead.company | default: "your place" }} will ask for a comparison. [Here is one](https://example.com/comparison): us, two others, and leaving everything as it is. It says where we are the wrong choice.

Is there a line that you would add?

{{ sender.name }}`,
  }),
  onDay(52, '10:00'),
  email('d52-return', {
    label: 'What it brings',
    goal: 'Let them work out the return with their own numbers',
    subject: 'With your numbers, not ours',
    preview: 'Change what you don’t believe, and see what is left.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You should not believe our figures. [This sheet lets you put in your own](https://example.com/your-numbers), change every assumption you find too rosy, and see what is left in the end.

Shall we go through it together, fifteen minutes, your numbers on your screen?

{{ sender.name }}`,
  }),
  onDay(60, '10:00'),
  email('d60-close', {
    label: 'Permission to close',
    goal: 'Ask whether to stop, and take a no for an answer',
    subject: 'Shall I stop, {{ lead.firstName | default: "or go on" }}?',
    preview: 'One word will do.',
    body: `
Hi {{ lead.firstName | default: "there" }},

If what I send is of use, good. If this is not the year for it, that is fine, too, and I will stop writing.

One word decides: stop, or go on?

{{ sender.name }}`,
  }),
  end(),
];

export const warm60Day: WrittenTemplate = {
  id: 'warm-60-day',
  name: 'Warm 60-day',
  description:
    'Ten touches in two months for leads who are interested and not in a hurry. Each brings something new: a guide, a case, a comparison, a sum with their own numbers.',
  days: 60,
  touchCount: 10,
  document: (timeZone) => assemble(parts, timeZone),
};
