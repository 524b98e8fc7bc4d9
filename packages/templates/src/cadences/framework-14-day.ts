import { assemble } from '../build/assemble.ts';
import { after, atNext, call, email, end, ifClicked, ifOutcome, onDay, sms, start } from '../build/parts.ts';
import type { WrittenTemplate } from '../build/template.ts';

const BOOK = 'https://example.com/book';
const GUIDE = 'https://example.com/guide';

/**
 * SMS first for speed, email for depth, calls at different times of day. Two branches: the text of day 2 mentions a voicemail only if
 * the rep recorded one, and leads who read the guide of day 4 are called that day instead of on day 7. Every path has seven touches.
 */
const parts = [
  start('Someone asked us to get in touch.'),
  sms('d0-sms', {
    label: 'First text',
    goal: 'Be the first to reply, and learn how soon they want to move',
    window: 'ignore',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. Thanks for reaching out. So that I come prepared: are you looking to get started this month, or later in the year? Reply STOP to opt out.',
  }),
  after('d0-pause', 30, 'minutes'),
  email('d0-email', {
    label: 'Confirm and offer a time',
    goal: 'Confirm that a person has read the request, and offer a call without pressing',
    window: 'ignore',
    subject: 'I have your message, {{ lead.firstName | default: "and here is what happens next" }}',
    preview: 'A person read it. Here is what happens next.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Your message came straight to me, and I have read it.

The next step is a short call. It takes about fifteen minutes: you tell me what you are trying to do, and I tell you honestly whether we can help.

If you would rather choose the time yourself, [pick one that suits you](${BOOK}) and I will be there.

What would make that call worth your time?

{{ sender.name }}`,
  }),
  onDay(1, '10:30'),
  call('d1-call', {
    label: 'Morning call',
    goal: 'Talk to them while the request is fresh; leave a voicemail if they are busy',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, it's {{ sender.name }}. You asked us to get in touch. Is now a good time, or should I call back later?"

Ask, then listen:
1. What made you look for this now?
2. What have you tried so far, and what got in the way?
3. If it goes well, what is different three months from now?

Close: offer one concrete next step and agree on the day and time before you hang up.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, this is {{ sender.name }}. You asked us to get in touch, so I am calling. I have one question that decides whether we can help, and it takes two minutes. Call me back on this number whenever it suits you. Thank you.',
  }),
  onDay(2, '11:15'),
  ifOutcome('voicemail-left', 'd1-call', 'voicemail', {
    yes: [
      sms('d2-sms-voicemail', {
        label: 'After the voicemail',
        goal: 'Put a name to the voicemail and make it easy to reply with one word',
        text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again. I left you a short voicemail. Is morning or late afternoon better for a quick call?',
      }),
    ],
    no: [
      sms('d2-sms', {
        label: 'Offer a time',
        goal: 'Make it easy to agree on a call with one word',
        text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again. I would like to hear what you have in mind. Is morning or late afternoon better for a quick call?',
      }),
    ],
  }),
  onDay(4, '10:00'),
  email('d4-email', {
    label: 'Something useful',
    goal: 'Give something worth having whether or not they buy, and see who reads it',
    subject: 'The three questions most people forget to ask',
    preview: 'Two pages, no form, yours either way.',
    body: `
Hi {{ lead.firstName | default: "there" }},

People in your position usually compare prices first. The ones who are happy a year later asked three other questions before that: who does the work, what happens when something slips, and what it costs to change your mind.

I wrote down how to ask them, and which answers should worry you. It is two pages, with no form to fill in:

[Read the short guide](${GUIDE})

Which of the three matters most to you right now?

{{ sender.name }}`,
  }),
  ifClicked(
    'read-guide',
    'd4-email',
    // One day and not two, because a weekend may move the email to day 6, and the other path must still reach day 7 in the afternoon.
    { amount: 1, unit: 'days' },
    {
      yes: [
        atNext('same-day', '15:30'),
        call('warm-call', {
          label: 'Call while they read',
          anotherTime: true,
          goal: 'They opened the guide: help them use it, and agree on a next step',
          script: `
They read the guide. Don't say that you saw it. Offer help with the subject instead.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. Before you choose anyone, there are three questions to ask. Which is the hard one in your case: who does the work, what happens when something slips, or what it costs to change your mind?"

Work through that one question with them. Then: "Should we look at what that means for {{ lead.company | default: "you" }}? When would suit you?"`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. There are three questions to ask before you decide on anyone, and I am happy to answer them for our own work, the awkward one first. Call me back on this number whenever it suits you.',
        }),
      ],
      no: [
        onDay(7, '16:30'),
        call('d7-call', {
          label: 'Afternoon call',
          anotherTime: true,
          goal: 'Try a different time of day, with a new reason to talk',
          script: `
An afternoon call, for people who are busy in the morning.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I won't keep you: I would like to know whether this is still on your list, and if not, I will stop."

If yes: ask what has to be true before they can decide, and offer the next step that fits.
If not now: ask when, note the month, and thank them.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again. I would like to know one thing: is this still on your list? A yes or a no by text is perfectly fine, and either way I will not keep calling. Thanks.',
        }),
      ],
    },
  ),
  onDay(14, '11:00'),
  sms('d14-sms', {
    label: 'Break-up',
    goal: 'Send a break-up; this touch often gets the most replies',
    text: 'Hi {{ lead.firstName | default: "there" }}, I haven\'t heard back, so I\'ll close your request and stop reaching out. Should I keep it open instead? One word is enough. {{ sender.name }}',
  }),
  end(),
];

export const framework14Day: WrittenTemplate = {
  id: 'framework-14-day',
  name: 'Framework 14-day',
  description:
    'Seven touches in two weeks for people who asked to hear from you: a text within minutes, two calls at different times of day, something useful on day 4, a polite break-up. Leads who read the guide are called the same day.',
  days: 14,
  touchCount: 7,
  document: (timeZone) => assemble(parts, timeZone),
};
