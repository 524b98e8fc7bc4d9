import { assemble } from '../build/assemble.ts';
import { alert, call, email, end, goOnAt, onDateOf, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { exitsWith } from './settings.ts';

const FIELD = 'renewalDate';
const noDate = { 'no-date': [goOnAt('no-date-alert')] };

/** Four touches before a contract ends, by the date in the custom field `renewalDate`. */
const parts: readonly Part[] = [
  start('A customer whose contract ends in about three months; the field renewalDate holds the date.', 'api'),
  onDateOf('ninety-days', FIELD, -90, '10:00', {
    'no-date': [
      alert('no-date-alert', '{{ lead.company | default: "A customer" }} has no renewal date, so you cannot prepare its renewal.'),
      end('no-renewal-date', 'end-no-date'),
    ],
  }),
  email('heads-up', {
    label: 'Heads-up',
    goal: 'Tell them early, and ask what should be different',
    subject: 'Your contract comes up for renewal',
    preview: 'So that you have time to think.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Your contract is coming up for renewal, and you should not have to rush the decision.

[What you have used this year](https://example.com/your-year) is on one page. What should be different next year?

{{ sender.name }}`,
  }),
  onDateOf('sixty-days', FIELD, -60, '10:30', noDate),
  call('review-call', {
    label: 'Review call',
    goal: 'Go through the year together and hear what is missing',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. Your contract is coming up for renewal. I would like to hear how the year was before we plan the next. Is now a good time?"

Ask: what worked, what did not, what will change on their side.
Close: agree on what the offer should contain, and when they need it.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. Your contract is coming up for renewal, and I would like to hear how the year was before you get an offer. Call me back when it suits you. Thank you.',
  }),
  onDateOf('thirty-days', FIELD, -30, '10:00', noDate),
  email('offer', {
    label: 'The offer',
    goal: 'Put the offer in writing with a real date',
    subject: 'Next year, in writing',
    preview: 'What stays, what changes, and how long the offer is valid.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Here is [the offer for next year](https://example.com/offer): what stays, what changes, and what it costs. It is valid until your contract ends.

Is there anything that you would like to change?

{{ sender.name }}`,
  }),
  onDateOf('seven-days', FIELD, -7, '10:00', noDate),
  email('last-week', {
    label: 'The last week',
    goal: 'Make sure that the contract does not lapse by accident',
    subject: 'Before your contract ends, {{ lead.firstName | default: "in case it slipped" }}',
    preview: 'So that nothing lapses by accident.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Your contract is about to end, and I have no answer yet. If you have decided to stop, that is fine, and I will help you export your data.

This is my last note about it. Should we renew, or should I prepare for the end?

{{ sender.name }}`,
  }),
  end('no-answer'),
];

export const renewal: WrittenTemplate = {
  id: 'renewal-90-day',
  name: 'Renewal 90-day',
  description:
    'Four touches before a contract ends, 90, 60, 30 and 7 days ahead, by the date in the field “renewalDate”. Stops at the event “renewed”.',
  days: 90,
  touchCount: 4,
  document: (timeZone) => assemble(parts, timeZone, exitsWith('renewed', 'lost')),
};
