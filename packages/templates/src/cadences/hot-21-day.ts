import { assemble } from '../build/assemble.ts';
import { call, email, end, onDay, sms, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';

/**
 * Eight touches for people who are close to a decision. Two emails come sooner than 48 hours after the previous one and are exempt from that
 * gap: the one to forward, a day after the recap, and the proof of day 7, after the afternoon of day 5.
 */
const parts: readonly Part[] = [
  start('Showed clear interest: several visits, a long call, a price request.', 'api'),
  onDay(1, '10:00'),
  email('d1-recap', {
    label: 'Recap',
    goal: 'Put in writing what they want and what comes next, so that both sides agree',
    subject: 'Three lines to agree on, {{ lead.firstName | default: "in short" }}',
    preview: 'Where you stand, what should change, who decides.',
    body: `
Hi {{ lead.firstName | default: "there" }},

To make sure that we agree, here is what I would prepare: where {{ lead.company | default: "you" }} stand now, what should be different in three months, and who decides.

What would you put in each of the three?

{{ sender.name }}`,
  }),
  onDay(2, '10:00'),
  email('d2-resource', {
    label: 'The one thing to read',
    ignoreGap: true,
    goal: 'Give them something that they can forward',
    subject: 'For everyone who has a say',
    preview: 'One page, made to be forwarded.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Decisions like this are rarely made by one person. So I put the essentials on one page that you can forward as is: what it does, what it costs, what it takes from you.

[The page to forward](https://example.com/one-page)

Who else should see it?

{{ sender.name }}`,
  }),
  onDay(3, '11:00'),
  sms('d3-check-in', {
    label: 'Short question by text',
    goal: 'Learn in one word what stands in the way',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. What do your colleagues ask about first: the price, the effort, or the first month?',
  }),
  onDay(5, '14:00'),
  email('d5-objection', {
    label: 'The usual concern',
    goal: 'Address the most common concern before they raise it',
    subject: 'The part that worries most people',
    preview: 'What can go wrong in the first month, and what we do about it.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Most people who hesitate at this point worry about the same thing: the first month, when the old way and the new way run side by side.

It is a fair concern. We plan that month with you, day by day, and you can stop at its end without owing anything. [This is what the plan looks like](https://example.com/first-month).

Is that your concern, or is it another one?

{{ sender.name }}`,
  }),
  onDay(7, '10:00'),
  email('d7-proof', {
    label: 'Someone like them',
    ignoreGap: true,
    goal: 'Show that it worked for someone comparable',
    subject: 'They were where you are last spring',
    preview: 'What they did first, and what they would skip.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Last spring a business about the size of {{ lead.company | default: "yours" }} was where you are now. I asked them what they would do again and what they would skip. [Their answer takes three minutes](https://example.com/in-their-words).

Would you like to ask them yourself? I can put you in touch.

{{ sender.name }}`,
  }),
  onDay(10, '09:30'),
  call('d10-call', {
    label: 'Morning call',
    goal: 'Find out what has to happen before they can decide',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. I have one question, and then I'll leave you to your day: what has to be true before you can say yes?"

Write down every condition. For each: who settles it, and by when?
Close: offer to take one of them off their hands today.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here. I have one question: what has to be true before you can decide? Call me back when it suits you. I would rather know what is missing than guess.',
  }),
  onDay(14, '11:00'),
  email('d14-incentive', {
    label: 'A reason to start now',
    goal: 'Make it worth starting now. Leave this out if there is no real offer',
    subject: 'If you start this month',
    preview: 'We set it up for you. Here is what that includes.',
    body: `
Hi {{ lead.firstName | default: "there" }},

One of our people has two weeks free between projects. If {{ lead.company | default: "you" }} start during that time, they set it up with you, at no charge. Later you would do it with our guide, which works too, but takes longer.

Should I save a spot for you?

{{ sender.name }}`,
  }),
  onDay(21, '10:00'),
  email('d21-close', {
    label: 'Permission to close',
    goal: 'Ask for a yes or a no, and make the no easy',
    subject: 'May I close this, {{ lead.firstName | default: "for now" }}?',
    preview: 'A no is a perfectly good answer.',
    body: `
Hi {{ lead.firstName | default: "there" }},

This looked urgent, and it has gone quiet. That happens, and I don't want to become a nuisance.

May I close your file? If you would rather keep it open, answer with the month in which I should come back.

{{ sender.name }}`,
  }),
  end(),
];

export const hot21Day: WrittenTemplate = {
  id: 'hot-21-day',
  name: 'Hot 21-day',
  description:
    'Eight touches in three weeks for leads who are close to a decision: a recap, something to forward, the usual concern, proof, a morning call, and a polite question at the end.',
  days: 21,
  touchCount: 8,
  document: (timeZone) => assemble(parts, timeZone),
};
