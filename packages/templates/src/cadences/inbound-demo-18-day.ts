import { assemble } from '../build/assemble.ts';
import { after, call, email, end, linkedin, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { withGuards } from './settings.ts';

const BOOK = 'https://example.com/book-demo';

/** Twelve touches in eighteen days for people who asked for a demo: email and call within minutes, then email, call and LinkedIn in turn. */
const parts: readonly Part[] = [
  start('Asked for a demo.', 'form'),
  email('d0-email', {
    label: 'Offer times',
    goal: 'Reply within five minutes with a way to book',
    window: 'ignore',
    subject: 'Your demo, {{ lead.firstName | default: "whenever suits you" }}',
    preview: 'Twenty minutes, with your questions and not our slides.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Thank you for asking. A demo takes twenty minutes, with your questions and not our slides. [Pick a time](${BOOK}) that suits you, and I will be there.

What should I be sure to show?

{{ sender.name }}`,
  }),
  after('ten-minutes', 10, 'minutes'),
  call('d0-call', {
    label: 'Call within 15 minutes',
    goal: 'Reach them while they are still at their desk',
    window: 'ignore',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You asked for a demo. I can do it now, or we find a time. Which is better?"

Before you show anything: "What made you look for this now?"
Close: a time that is in both calendars before you hang up.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. You asked for a demo. I can do it whenever it suits you; it takes twenty minutes. Call me back on this number and we will find a time. Thank you.',
  }),
  onDay(2, '10:00'),
  email('d2-email', {
    label: 'What it looks like',
    ignoreGap: true,
    goal: 'Show a little, so that the rest is worth a meeting',
    subject: 'Two minutes of what you asked for',
    preview: 'A short video until we find a time.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Until we find a time: [two minutes of it at work](https://example.com/two-minutes), without music. The rest depends on what you want to do with it, which is why I would rather show it to you live.

Which day would suit you?

{{ sender.name }}`,
  }),
  onDay(3, '14:00'),
  call('d3-call', {
    label: 'Second call, afternoon',
    goal: 'A different time of day',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. It is about the demo you asked for. Are you still interested, or has it resolved itself?"

If interested: offer two times, let them choose.
If not now: ask what changed.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}, about the demo you asked for. Which suits you better, mornings or late afternoons? Call me back with a day, and I will make it work.',
  }),
  onDay(4, '11:00'),
  linkedin('d4-connect', {
    label: 'Connect',
    goal: 'Be someone with a face',
    action: 'connect',
    text: 'Hi {{ lead.firstName | default: "there" }}, you asked us for a demo. I am the one who would give it, so here is the face to the name.',
  }),
  onDay(6, '10:00'),
  email('d6-email', {
    label: 'For the colleagues',
    goal: 'Help them bring others along',
    subject: 'Who else should see it?',
    preview: 'One page for the people who have a say.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A demo is worth more when everyone who has a say is there. [This page](https://example.com/for-colleagues) tells them in two minutes what it is about.

Who at {{ lead.company | default: "your company" }} should be there?

{{ sender.name }}`,
  }),
  onDay(8, '09:30'),
  call('d8-call', {
    label: 'Third call, morning',
    goal: 'Find out what is holding it up',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I don't want to chase you. Is it the time, the subject, or someone else's decision?"

Listen, and act on the answer: another date, another topic, or the name of the decision maker.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. It is about the demo you asked for. If the time is wrong, tell me which month is right, and I will leave it until then.',
  }),
  onDay(9, '11:00'),
  linkedin('d9-message', {
    label: 'Message',
    goal: 'The same question where they may be reading',
    action: 'message',
    text: 'Hi {{ lead.firstName | default: "there" }}, a short one here, since inboxes fill up: should I keep a slot open for your demo, or leave it for now?',
  }),
  onDay(11, '10:00'),
  email('d11-email', {
    label: 'Someone like them',
    goal: 'Proof, short',
    subject: 'What happened after their demo',
    preview: 'Week one, week four, week twelve.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A business like {{ lead.company | default: "yours" }} saw a demo like this one. [Where they were after one, four and twelve weeks](https://example.com/after-the-demo), including what took longer than we said.

Would that be fast enough for you?

{{ sender.name }}`,
  }),
  onDay(13, '16:00'),
  call('d13-call', {
    label: 'Last call, late afternoon',
    goal: 'A last try at a different hour',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I will not call about the demo after this. Should we do it, or should I close it?"

Either answer is fine. Note it and thank them.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I will not call about the demo after this. If it comes up again, you have my number. All the best.',
  }),
  onDay(15, '11:00'),
  linkedin('d15-view', { label: 'View profile', goal: 'See whether anything has changed before the last note', action: 'view' }),
  onDay(18, '10:00'),
  email('d18-break-up', {
    label: 'Break-up',
    goal: 'Close politely with a way back',
    subject: 'Closing your request for a demo',
    preview: 'One word reopens it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

You asked for a demo, and we have not found a time. I am closing the request, so you will not be asked again.

If it should stay open, answer with one word, or [pick a time](${BOOK}). Which will it be?

{{ sender.name }}`,
  }),
  end(),
];

export const inboundDemo18Day: WrittenTemplate = {
  id: 'inbound-demo-18-day',
  name: 'Inbound demo 18-day',
  description:
    'Twelve touches in eighteen days for people who asked for a demo: an email at once, a call within 15 minutes, then email, call and LinkedIn in turn.',
  source: 'Organic web form',
  days: 18,
  touchCount: 12,
  // The call comes within 15 minutes of the email.
  document: (timeZone) => assemble(parts, timeZone, withGuards(timeZone, { minutesBetweenTouches: 10 })),
};
