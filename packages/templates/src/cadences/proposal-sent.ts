import { assemble } from '../build/assemble.ts';
import { alert, atNext, call, email, end, onDay, sms, start, until } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { exitsWith } from './settings.ts';

/** Branches on the event `proposal-viewed`: leads that viewed the proposal are called, other leads get help to find it. */
const parts: readonly Part[] = [
  start('A proposal was sent.', 'api'),
  email('d0-sent', {
    label: 'It is on its way',
    goal: 'Say what is in it and where to start reading',
    window: 'ignore',
    subject: 'Your proposal: start on page two',
    preview: 'What is in it, and what is not.',
    body: `
Hi {{ lead.firstName | default: "there" }},

[Your proposal is here](https://example.com/proposal). If you only have three minutes, start on page two: that is what {{ lead.company | default: "you" }} would have after the first month.

Is there anyone else I should send it to?

{{ sender.name }}`,
  }),
  until(
    'viewed',
    [{ event: 'proposal-viewed' }],
    { amount: 2, unit: 'days' },
    {
      happened: [
        alert(
          'viewed-alert',
          '{{ lead.firstName | default: "A lead" }} ({{ lead.company | default: "no company" }}) is looking at the proposal.',
        ),
        atNext('same-afternoon', '15:00'),
        call('viewed-call', {
          label: 'Call after reading',
          goal: 'Go through what they have read while it is fresh',
          script: `
They have looked at the proposal. Don't say that you saw it.

Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You should have the proposal by now. Which page raised a question?"

Close: what has to change in it, who signs, and when.`,
          voicemail:
            'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. You should have the proposal by now, and proposals raise questions. Call me back with yours, or write it in the margin and send it to me.',
        }),
      ],
      limit: [
        sms('unseen-sms', {
          label: 'Did it arrive?',
          goal: 'Make sure that it arrived',
          text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. The proposal should be in your inbox. Did it arrive, or should I send it to another address?',
        }),
      ],
    },
  ),
  onDay(5, '10:00'),
  email('d5-questions', {
    label: 'The usual questions',
    goal: 'Answer common questions at this point',
    subject: 'What others asked about theirs',
    preview: 'Five questions, one-line answers.',
    body: `
Hi {{ lead.firstName | default: "there" }},

[Five questions that others asked about their proposal](https://example.com/five-questions), with one-line answers. The third is about canceling.

Which one is missing?

{{ sender.name }}`,
  }),
  onDay(9, '10:30'),
  call('d9-call', {
    label: 'Call for a decision',
    goal: 'Find out where it stands and what is missing',
    anotherTime: true,
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I would like to plan properly: is the proposal still in the running?"

If so: what is missing, whose approval is needed, by when?
If not: "What decided it?" Write it down word for word.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I would like to plan properly, so one question: is the proposal still in the running? A yes or a no is enough.',
  }),
  onDay(14, '10:00'),
  email('d14-close', {
    label: 'Close or keep open',
    goal: 'Close politely; name the date until which the price is valid',
    subject: 'Should I withdraw the proposal?',
    preview: 'It can be reopened at any time.',
    body: `
Hi {{ lead.firstName | default: "there" }},

When things go quiet, something else usually came first. I will close the proposal, so that it does not sit on your desk.

Should I keep it open instead, and until which month?

{{ sender.name }}`,
  }),
  end(),
];

export const proposalSent: WrittenTemplate = {
  id: 'proposal-sent',
  name: 'Proposal sent',
  description:
    'Five touches in two weeks after a proposal. Leads that viewed it (event “proposal-viewed”) are called the same day, other leads are asked whether it arrived.',
  days: 14,
  touchCount: 5,
  document: (timeZone) => assemble(parts, timeZone, exitsWith('won', 'lost')),
};
