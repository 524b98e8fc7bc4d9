import { assemble } from '../build/assemble.ts';
import { call, email, end, onDay, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/** Seven touches in three weeks to people who did not ask: one reason, one thread, two calls at different hours, and a clear break-up. */
const parts: readonly Part[] = [
  start('Hand-picked: a company that fits, a decision maker.', 'import'),
  onDay(1, '09:30'),
  email('d1-reason', {
    label: 'One reason to talk',
    goal: 'Give one reason that is about them, and ask one small question',
    subject: 'A question about {{ lead.company | default: "your inquiries" }}',
    preview: 'One reason, and one question.',
    body: `
Hi {{ lead.firstName | default: "there" }},

People who need something ask three companies at once, and usually go with the first one that answers. A reply the next day is not wrong. It is just late, because the others took an hour.

We help teams of your size answer first, without anyone working evenings.

Is that something {{ lead.company | default: "you" }} will look at this year?

{{ sender.name }}`,
  }),
  onDay(3, '11:00'),
  call('d3-call', {
    label: 'First call',
    goal: 'Put a voice to the name, and find out who is responsible',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You don't know me. Can I have 30 seconds to say why, and then you decide?"

Say the one reason in a sentence. Then: "Who handles that at {{ lead.company | default: "your company" }}?"
If it is them: ask for fifteen minutes. If not: ask for the name, and thank them.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, my name is {{ sender.name }}. I am calling about how long inquiries wait at your company. I will not leave a long message: if it is of interest, call me back, and if not, a no is fine. Thank you.',
  }),
  onDay(5, '10:00'),
  email('d5-useful', {
    label: 'Something useful',
    goal: 'Give without asking for a meeting, in the same thread',
    subject: '',
    preview: '',
    thread: 'd1-reason',
    body: `
Hi {{ lead.firstName | default: "there" }},

Here is something useful even if we never talk: [a test to do yourself](https://example.com/self-test). It takes ten minutes and shows where inquiries get stuck.

Would you tell me what you find?

{{ sender.name }}`,
  }),
  onDay(8, '10:00'),
  email('d8-peer', {
    label: 'Someone like them',
    goal: 'Show what a comparable company did',
    subject: 'What a company of your size did about it',
    preview: 'In four steps, and what they would skip.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A company of about your size started with one mailbox and one rule. Four months later every inquiry was answered within 15 minutes. [Their four steps](https://example.com/four-steps), and the one they would skip.

Which of them have you done already?

{{ sender.name }}`,
  }),
  onDay(12, '15:30'),
  call('d12-call', {
    label: 'Second call, afternoon',
    goal: 'Try a different time of day with a shorter question',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. One question, yes or no: is answering inquiries faster on your list for this year?"

Yes: "What would it be worth to know how much you lose?" Offer fifteen minutes.
No: "Can I ask again in six months?" Note the month.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. One question, and a yes or no is enough: is answering inquiries faster on your list for this year? Thank you.',
  }),
  onDay(16, '10:00'),
  email('d16-smaller', {
    label: 'A smaller ask',
    goal: 'Make it easy to say yes',
    subject: 'One page instead of a meeting',
    preview: 'You send one number, I send one page.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A meeting is a lot to ask of someone who did not ask for one. So: send me one number, how many inquiries {{ lead.company | default: "you" }} get in a month, and I send back one page with what waiting costs.

What is the number?

{{ sender.name }}`,
  }),
  onDay(21, '10:00'),
  email('d21-break-up', {
    label: 'Break-up',
    goal: 'Stop politely; this one gets the most replies',
    subject: 'Closing the file on {{ lead.company | default: "this" }}',
    preview: 'My last note about it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

This is my last note. I assume that the timing is wrong, or that I am.

If it is the timing: in which month should I ask again? If it is me: no need to answer, and thank you for your patience.

{{ sender.name }}`,
  }),
  end(),
];

export const midMarketOutbound: WrittenTemplate = {
  id: 'mid-market-outbound-21-day',
  name: 'Mid-market outbound 21-day',
  description:
    'Seven touches in three weeks for people who did not ask to hear from you: one reason to talk, something useful in the same thread, two calls at different hours, a clear break-up.',
  source: 'Cold outbound',
  days: 21,
  touchCount: 7,
  document: (timeZone) => assemble(parts, timeZone),
};
