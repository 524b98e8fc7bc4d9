import { assemble } from '../build/assemble.ts';
import { alert, branch, email, end, goOnAt, onDateOf, sms, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

const FIELD = 'meetingDate';

/**
 * Confirmation at once, a reminder the day before, a text that morning. A meeting that was booked for the same day gets no reminder of
 * “tomorrow”. A reply does not end it, because leads who ask for directions still want a reminder.
 */
const parts: readonly Part[] = [
  start('Has booked a meeting; the field meetingDate holds its date.', 'api'),
  email('confirmation', {
    label: 'Confirmation',
    goal: 'Confirm at once, and learn what the meeting should be about',
    window: 'ignore',
    subject: 'We are meeting, {{ lead.firstName | default: "thank you" }}',
    preview: 'What to bring, and how to change it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

It is in my calendar. There is nothing to prepare. If the time no longer suits you, [reschedule here](https://example.com/move), no questions asked.

What would make it worth your time?

{{ sender.name }}`,
  }),
  onDateOf('day-before', FIELD, -1, '10:00', {
    'no-date': [
      alert('no-date-alert', '{{ lead.firstName | default: "A lead" }} has booked a meeting without a date. Check the booking.'),
      end('no-meeting-date', 'end-no-date'),
    ],
  }),
  branch('still-ahead', {
    tomorrow: {
      label: 'The meeting is tomorrow',
      conditions: [{ type: 'field', field: `fields.${FIELD}`, op: 'after-today', values: [] }],
      parts: [
        email('reminder', {
          label: 'Reminder',
          goal: 'Make sure that they come, or reschedule in time',
          window: 'ignore',
          subject: 'Tomorrow',
          preview: 'When, where, and how to reschedule.',
          body: `
Hi {{ lead.firstName | default: "there" }},

We meet tomorrow. [The link and the time are here](https://example.com/meeting); you can also reschedule there, until the last minute.

Is anyone joining you?

{{ sender.name }}`,
        }),
      ],
    },
  }),
  onDateOf('that-morning', FIELD, 0, '08:30', { 'no-date': [goOnAt('no-date-alert')] }),
  sms('morning-text', {
    label: 'That morning',
    goal: 'Remind them on the day',
    window: 'ignore',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here, about our meeting. If you are running late, a word here is enough. Are we good to go as planned?',
  }),
  end('reminded'),
];

export const meetingBooked: WrittenTemplate = {
  id: 'meeting-booked',
  name: 'Meeting booked: confirmation and reminders',
  description:
    'A confirmation at once, a reminder the day before and a text that morning, by the date in the field “meetingDate”. Stops at the event “meeting-canceled”.',
  days: 0,
  touchCount: 3,
  document: (timeZone) =>
    assemble(parts, timeZone, {
      exitConditions: [{ name: 'meeting-canceled' }, { name: 'unsubscribed' }, { name: 'bounced' }],
      guards: { smsPerLeadDay: 1, hoursBetweenEmails: null, waking: { from: '08:00', to: '21:00' } },
    }),
};
