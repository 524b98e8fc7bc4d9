import { assemble } from '../build/assemble.ts';
import { call, email, end, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/** Ten touches in two months. Each has something new, and none is a reminder. */
const parts: readonly Part[] = [
  start('Interested, but not in a hurry: opened a few emails, asked a question, stopped by at an event.', 'api'),
  onDay(1, '10:00'),
  email('d1-value', {
    label: 'Something useful',
    goal: 'Start by giving, so that they open the next one',
    subject: 'A small thing you can use this week',
    preview: 'A checklist. Nothing to sign up for.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You are not in a hurry, and neither am I. So here is something that helps whether or not we ever work together: [the checklist we go through ourselves](https://example.com/checklist) before we answer an inquiry.

Which of its points is the hard one at {{ lead.company | default: "your company" }}?

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

Every option looks the same from the outside. We wrote down [six questions that show the difference](https://example.com/six-questions), and the answers that should worry you, ours included.

Which of the six would you ask first?

{{ sender.name }}`,
  }),
  onDay(8, '11:00'),
  email('d8-case', {
    label: 'A case',
    goal: 'Let a customer tell what changed',
    subject: 'From two days to twenty minutes',
    preview: 'What one team changed, step by step.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A team of twelve used to answer inquiries after two days. They now need twenty minutes, and the team works no longer hours. [What they changed, step by step](https://example.com/twenty-minutes).

Does the first of those steps sound possible at {{ lead.company | default: "your company" }}?

{{ sender.name }}`,
  }),
  onDay(15, '10:00'),
  email('d15-trends', {
    label: 'What is changing',
    goal: 'Be the one who knows the news in their field',
    subject: 'Three things that changed this year',
    preview: 'And the one that will matter to you.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Three things changed this year in how people choose a vendor: they ask several at once, they write in the evening, and they expect an answer while they are still online. [The figures, with sources](https://example.com/this-year).

Which of the three do you notice yourself?

{{ sender.name }}`,
  }),
  onDay(22, '14:00'),
  email('d22-feature', {
    label: 'One thing it does',
    goal: 'Show one thing that solves one problem',
    subject: 'The two-minute version',
    preview: 'One problem, one answer, a two-minute video.',
    body: `
Hi {{ lead.firstName | default: "there" }},

So far this was about inquiries, not about our product. Here is the one part that people show their colleagues, [in two minutes](https://example.com/two-minutes): what happens between an inquiry coming in and someone answering it.

What would you want it to do that it does not?

{{ sender.name }}`,
  }),
  onDay(30, '10:00'),
  email('d30-value', {
    label: 'Something new and useful',
    goal: 'Give again, something else',
    subject: 'A calculation worth doing once',
    preview: 'Four numbers you have anyway.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Four numbers that you already have tell you what an unanswered inquiry costs. [The sheet does the math](https://example.com/the-sum), and it stays on your computer.

Were you surprised by the result?

{{ sender.name }}`,
  }),
  onDay(38, '10:00'),
  call('d38-call', {
    label: 'Morning call',
    goal: 'Learn in a call what clicks do not show',
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

Sooner or later someone at {{ lead.company | default: "your company" }} will ask for a comparison. [Here is one](https://example.com/comparison): us, two others, and leaving everything as it is. It says where we are the wrong choice.

Is there a line that you would add?

{{ sender.name }}`,
  }),
  onDay(52, '10:00'),
  email('d52-return', {
    label: 'Return on investment',
    goal: 'Let them calculate the return with their own numbers',
    subject: 'With your numbers, not ours',
    preview: 'Change what you don’t believe, and see the result.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You should not believe our figures. [This sheet lets you put in your own](https://example.com/your-numbers), change every assumption that seems too optimistic, and see the result.

Should we go through it together, fifteen minutes, your numbers on your screen?

{{ sender.name }}`,
  }),
  onDay(60, '10:00'),
  email('d60-close', {
    label: 'Permission to close',
    goal: 'Ask whether to stop, and accept a no',
    subject: 'Should I stop, {{ lead.firstName | default: "or continue" }}?',
    preview: 'One word will do.',
    body: `
Hi {{ lead.firstName | default: "there" }},

If my notes are useful, great. If this is not the year for it, that is fine, too, and I will stop writing.

One word decides: stop, or continue?

{{ sender.name }}`,
  }),
  end(),
];

export const warm60Day: WrittenTemplate = {
  id: 'warm-60-day',
  name: 'Warm 60-day',
  description:
    'Ten touches in two months for leads who are interested and not in a hurry. Each one has something new: a guide, a case, a comparison, a calculation with their own numbers.',
  days: 60,
  touchCount: 10,
  document: (timeZone) => assemble(parts, timeZone),
};
