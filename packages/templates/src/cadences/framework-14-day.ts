import { assemble } from '../build/assemble.ts';
import { after, atNext, call, email, end, ifClicked, onDay, sms, start } from '../build/parts.ts';
import type { Template } from '../template.ts';

const BOOK = 'https://example.com/book';
const GUIDE = 'https://example.com/guide';

/**
 * SMS first for speed, email for depth, calls at different times of day. The only branch asks for the clearest sign of interest there
 * is before a reply: reading what day 4 offers. Who clicks is called that day instead of on day 7; both ways are seven touches long.
 */
const parts = [
  start('Someone asked us to get in touch.'),
  sms('d0-sms', {
    label: 'First text',
    goal: 'Be the first to answer, and learn how soon they want to move',
    window: 'ignore',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. Thanks for reaching out just now. So that I come prepared: are you looking to get started this month, or later in the year? Reply STOP to opt out.',
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

I will ring you tomorrow morning. It takes about fifteen minutes: you tell me what you are trying to get done, I tell you honestly whether we are the right people for it.

If another time suits you better, [pick one that does](${BOOK}) and I will keep to it.

What would make that call worth your time?

{{ sender.name }}`,
  }),
  onDay(1, '10:30'),
  call('d1-call', {
    label: 'Morning call',
    goal: 'Talk to them while the request is fresh; leave a voicemail if they are busy',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, it's {{ sender.name }}. You wrote to us yesterday. Is now all right, or shall I ring back at a better time?"

Ask, then listen:
1. What made you look for this now?
2. What have you tried so far, and what got in the way?
3. If it goes well, what is different three months from now?

Close: offer one concrete next step and agree the day and time for it before you hang up.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, this is {{ sender.name }}. You asked us to get in touch, so I am ringing as promised. I have one question that decides whether we can help, and it takes two minutes. I will text you tomorrow so that you have my number to hand. Speak soon.',
  }),
  onDay(2, '11:15'),
  sms('d2-sms', {
    label: 'After the voicemail',
    goal: 'Put a face to the missed call and make answering a one-word job',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again. I left you a short voicemail yesterday. Is morning or late afternoon better for a quick call?',
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

I wrote down how to ask them, and which answers should worry you. It is two pages and there is no form to fill in:

[Read the short guide](${GUIDE})

Which of the three matters most to you right now?

{{ sender.name }}`,
  }),
  ifClicked(
    'read-guide',
    'd4-email',
    // One day and not two: a weekend may move the email to day 6, and the other way must still reach day 7 in the afternoon.
    { amount: 1, unit: 'days' },
    {
      yes: [
        atNext('same-day', '15:30'),
        call('warm-call', {
          label: 'Call while they read',
          goal: 'They opened the guide: help them use it, and agree a next step',
          script: `
They read the guide. Don't say that you saw it; offer help with the subject instead.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I sent you a few questions to ask before choosing anyone. Which of them is the hard one in your case?"

Work through that one question with them. Then: "Shall we look at what that means for {{ lead.company | default: "you" }}? When this week would suit you?"`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I sent you three questions to ask before you decide on anyone, and I am happy to answer them for our own work, the awkward one first. Ring me back on this number when it suits you, or just answer my email.',
        }),
      ],
      no: [
        onDay(7, '16:30'),
        call('d7-call', {
          label: 'Afternoon call',
          goal: 'Try another time of day, with a reason to talk that is new',
          script: `
Last week you rang in the morning; this is the afternoon try.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I won't keep you: I would like to know whether this is still on your list, and if not, I will stop."

If yes: ask what has to be true before they can decide, and offer the next step that fits.
If not now: ask when, note the month, and thank them.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} again. I would like to know one thing: is this still on your list? A yes or a no by text is perfectly fine, and either way I will not keep ringing. Thanks.',
        }),
      ],
    },
  ),
  onDay(14, '11:00'),
  sms('d14-sms', {
    label: 'Break-up',
    goal: 'Let go politely; this is the touch that most often gets the answer',
    text: 'Hi {{ lead.firstName | default: "there" }}, I haven\'t heard back, so I\'ll close your request today and leave you in peace. Should I keep it open instead? One word is enough. {{ sender.name }}',
  }),
  end(),
];

export const framework14Day: Template = {
  id: 'framework-14-day',
  name: 'Framework 14-day',
  description:
    'Seven touches in two weeks for people who asked to hear from you: a text within minutes, two calls at different times of day, something useful on day 4, a polite end. Readers of the guide are called the same day.',
  days: 14,
  touchCount: 7,
  document: (timeZone) => assemble(parts, timeZone),
};
