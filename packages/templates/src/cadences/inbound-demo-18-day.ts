import { assemble } from '../build/assemble.ts';
import { after, call, email, end, linkedin, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { Template } from '../template.ts';

const BOOK = 'https://example.com/book-demo';

/** Twelve touches in eighteen days for people who asked to be shown: email and call within minutes, then email, call and LinkedIn in turn. */
const parts: readonly Part[] = [
  start('Asked for a demonstration.', 'form'),
  email('d0-email', {
    label: 'Pick a time',
    goal: 'Answer within five minutes with a way to book',
    window: 'ignore',
    subject: 'Your demonstration, {{ lead.firstName | default: "whenever suits you" }}',
    preview: 'Pick a time, or I ring you in a few minutes.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Thank you for asking. A demonstration takes twenty minutes, with your questions and not our slides. [Pick a time](${BOOK}); I will also try to ring you in a few minutes, in case you are still at your desk.

What should I be sure to show?

{{ sender.name }}`,
  }),
  after('ten-minutes', 10, 'minutes'),
  call('d0-call', {
    label: 'Call within the quarter hour',
    goal: 'Reach them while they are still at the screen',
    window: 'ignore',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You asked for a demonstration a moment ago. I can do it now, or we find a time. Which is better?"

Before you show anything: "What made you look for this today?"
Close: a time that is in both calendars before you hang up.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. You asked for a demonstration just now. There is an email from me with times to choose from, and I will try again. Speak soon.',
  }),
  onDay(2, '10:00'),
  email('d2-email', {
    label: 'What it looks like',
    goal: 'Show a little, so that the rest is worth a meeting',
    subject: 'Two minutes of what you asked for',
    preview: 'A short film until we find a time.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Until we find a time: [two minutes of it at work](https://example.com/two-minutes), without music. The rest depends on what you want to do with it, which is why I would rather show it to you than film it.

Is this week possible, or is next week better?

{{ sender.name }}`,
  }),
  onDay(3, '14:00'),
  call('d3-call', {
    label: 'Second call, afternoon',
    goal: 'Another time of day',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I tried you when you wrote to us. Is the demonstration still of interest, or has it settled itself?"

If of interest: two times, let them choose.
If not now: ask what changed.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again, about the demonstration. Two times I could do: tomorrow at ten, or the day after at four. A word by email is enough.',
  }),
  onDay(4, '11:00'),
  linkedin('d4-connect', {
    label: 'Connect',
    goal: 'Be somebody with a face',
    action: 'connect',
    text: 'Hi {{ lead.firstName | default: "there" }}, you asked us for a demonstration this week. I am the one who would give it, so here is the face to the name.',
  }),
  onDay(6, '10:00'),
  email('d6-email', {
    label: 'For the colleagues',
    goal: 'Help them bring others along',
    subject: 'Who else should see it?',
    preview: 'One page for the people who have a say.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A demonstration is worth more when the people who have a say are in it. [This page](https://example.com/for-colleagues) tells them in two minutes what it is about.

Who at {{ lead.company | default: "your place" }} should be there?

{{ sender.name }}`,
  }),
  onDay(8, '09:30'),
  call('d8-call', {
    label: 'Third call, morning',
    goal: 'Find out what holds it up',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I don't want to chase you. Is it the time, the subject, or somebody else's decision?"

Listen, and act on the answer: another date, another topic, or the name of whoever decides.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I have tried you a few times about the demonstration. If the time is wrong, tell me which month is right, and I will leave it until then.',
  }),
  onDay(9, '11:00'),
  linkedin('d9-message', {
    label: 'Message',
    goal: 'The same question where they may be reading',
    action: 'message',
    text: 'Hi {{ lead.firstName | default: "there" }}, a short one here, since email fills up: should I keep a place for your demonstration next week, or leave it for now?',
  }),
  onDay(11, '10:00'),
  email('d11-email', {
    label: 'Somebody like them',
    goal: 'Proof, short',
    subject: 'What happened after their demonstration',
    preview: 'Week one, week four, week twelve.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A business like {{ lead.company | default: "yours" }} sat in a demonstration in January. [What they had after one, four and twelve weeks](https://example.com/after-the-demo), including what took longer than we said.

Would that be quick enough for you?

{{ sender.name }}`,
  }),
  onDay(13, '16:00'),
  call('d13-call', {
    label: 'Last call, late afternoon',
    goal: 'A last try at another hour',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. This is my last call about the demonstration. Shall we do it, or shall I close it?"

Either answer is a good one. Note it and thank them.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. This is my last call about the demonstration. If it comes up again, you have my number. All the best.',
  }),
  onDay(15, '11:00'),
  linkedin('d15-view', { label: 'Look in', goal: 'See whether anything has changed before the last note', action: 'view' }),
  onDay(18, '10:00'),
  email('d18-break-up', {
    label: 'Break-up',
    goal: 'Close politely with a way back',
    subject: 'Closing your request for a demonstration',
    preview: 'It is opened again with one word.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You asked for a demonstration and we did not find a time. I am closing the request today, so that you are not asked again.

If it should stay open, answer with one word, or [pick a time](${BOOK}). Which will it be?

{{ sender.name }}`,
  }),
  end(),
];

export const inboundDemo18Day: Template = {
  id: 'inbound-demo-18-day',
  name: 'Inbound demo 18-day',
  description:
    'Twelve touches in eighteen days for people who asked for a demonstration: an email at once, a call within the quarter hour, then email, call and LinkedIn in turn.',
  source: 'Organic web form',
  days: 18,
  touchCount: 12,
  document: (timeZone) => assemble(parts, timeZone),
};
