import { assemble } from '../build/assemble.ts';
import { after, alert, branch, email, goOnAt, INTEREST, onDay, removeTag, setTag, start, startOver, until } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { inboundReturn } from './inbound-return.ts';
import { alertOn, WHO } from './settings.ts';

const RETURNED = 'returned-from-nurture';

/** Alerts for leads who come back once, and for leads who come back again. */
const alertText = (again: boolean): string =>
  again
    ? `${WHO} is interested once more. Write or call personally.`
    : `${WHO} is interested again: clicked an email or visited the pricing page. Get in touch today.`;

/**
 * For leads who start over: other messages, then a monthly note that only alerts the owner, because a person works better than a third
 * round of emails. Only the branch at the start uses the tag.
 */
const secondRound: readonly Part[] = [
  removeTag('unmark-returned', RETURNED),
  ...inboundReturn,
  until(
    'interest-after-return',
    INTEREST,
    { amount: 16, unit: 'days', at: '10:00' },
    { happened: [goOnAt('tell-owner-again')], limit: [] },
  ),
  email('nurture-again', {
    label: 'Monthly note after the second round',
    goal: 'Stay top of mind with something useful; a person follows up on a click',
    subject: 'What someone tried this month',
    preview: 'And whether they would do it again.',
    body: `
Hi {{ lead.firstName | default: "there" }},

One thing that someone tried this month to answer inquiries better, and whether they would do it again: [read it here](https://example.com/tried-this-month).

Have you tried it, too?

{{ sender.name }}`,
  }),
  until(
    'interest-after-second-round',
    INTEREST,
    { amount: 30, unit: 'days', at: '10:00' },
    {
      happened: [alert('tell-owner-again', alertText(true)), after('month-after-alert', 4, 'weeks', '10:00'), goOnAt('nurture-again')],
      limit: [goOnAt('nurture-again')],
    },
  ),
];

/**
 * Email only, six touches in two weeks and then one a month. From the break-up on, a click or a visit to the pricing page alerts the
 * owner at once and starts the sequence over: a new enrollment with new days and other messages. A reply ends it at any time, and
 * alerts the owner, too.
 */
const parts: readonly Part[] = [
  start('Filled in a form or booked through the site.'),
  branch('which-round', {
    again: {
      label: 'Came back from the nurture',
      conditions: [{ type: 'tag', op: 'has', tag: RETURNED }],
      parts: secondRound,
    },
  }),
  email('acknowledge', {
    label: 'Acknowledge',
    goal: 'Reply within five minutes, with one small question',
    window: 'ignore',
    subject: 'Got it, {{ lead.firstName | default: "thank you" }}',
    preview: 'One question, and I can send you the right thing.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Thank you for writing. I have your request in front of me and will take care of it myself.

One question, so that I send you the right material: is this for you alone, or for a team?

{{ sender.name }}`,
  }),
  onDay(2, '10:00'),
  email('new-information', {
    label: 'New information',
    ignoreGap: true,
    goal: 'Share something new, and ask the same small question again',
    subject: 'What others in your position found out first',
    preview: 'One finding, and the same small question.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Since you wrote, I looked up what people with a request like yours tell us three months in. Most say the same: the tool was the easy part, and agreeing on who does what took longer.

So we put the roles on one page. You can use it with or without us: [the one-page plan](https://example.com/one-page-plan)

Is this for you alone, or for a team?

{{ sender.name }}`,
  }),
  onDay(4, '10:00'),
  email('proof', {
    label: 'Someone like them',
    goal: 'Show that it worked for someone comparable, and ask a direct question',
    subject: 'A team of nine, six weeks later',
    preview: 'What changed for them, in three sentences.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A team of nine came to us with inquiries answered after two days. Six weeks later the first answer takes four minutes. [Here is what they changed](https://example.com/team-of-nine), step by step.

Would fifteen minutes on {{ lead.company | default: "your case" }} be useful?

{{ sender.name }}`,
  }),
  onDay(7, '10:00'),
  email('cost-of-waiting', {
    label: 'What waiting costs',
    goal: 'Make the cost of doing nothing concrete, in under a hundred words',
    subject: 'What another month costs',
    preview: 'A back-of-the-envelope calculation.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Take the inquiries you get in a month. Subtract the ones that get a reply within the hour. Most of the rest are lost, and you paid for each of them.

That number times what a customer is worth to you is the price of another month as it is.

Should we work it out together for {{ lead.company | default: "your business" }}?

{{ sender.name }}`,
  }),
  onDay(10, '10:00'),
  email('smaller-ask', {
    label: 'A smaller ask',
    goal: 'Make it easier to say yes. Name a limit only if there is one',
    subject: 'Five minutes instead of fifteen',
    preview: 'You send one line, I answer with one page.',
    body: `
Hi {{ lead.firstName | default: "there" }},

A call is a lot to ask of someone who is busy. So here is less: answer with one line about what you want to change, and I will send you one page with how I would do it. No meeting needed.

What would that one line be?

{{ sender.name }}`,
  }),
  onDay(14, '10:00'),
  email('break-up', {
    label: 'Break-up',
    goal: 'Close politely; a reply reopens the file',
    subject: 'Closing your file, {{ lead.firstName | default: "unless you object" }}',
    preview: 'No hard feelings, and a way back.',
    body: `
Hi {{ lead.firstName | default: "there" }},

I have written a few times and not heard back, which usually means that other things come first. I will close your file and stop writing about it.

If I got that wrong, answer with one word and I will pick up where we left off. Should I keep it open?

{{ sender.name }}`,
  }),
  until('interest-before-note', INTEREST, { amount: 16, unit: 'days', at: '10:00' }, { happened: [goOnAt('tell-owner')], limit: [] }),
  email('nurture', {
    label: 'Monthly note',
    goal: 'Stay top of mind with something useful; a click shows interest',
    subject: 'One thing worth knowing this month',
    preview: 'Short, and nothing to sell.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Once a month I send one thing that helped someone answer their inquiries better. This is [this month's](https://example.com/this-month).

Is it useful to you?

{{ sender.name }}`,
  }),
  until(
    'interest-in-note',
    INTEREST,
    { amount: 30, unit: 'days', at: '10:00' },
    {
      happened: [alert('tell-owner', alertText(false)), setTag('mark-returned', RETURNED), startOver('start-over')],
      limit: [goOnAt('nurture')],
    },
  ),
];

export const sevenTouchInbound: WrittenTemplate = {
  id: 'seven-touch-inbound',
  name: 'Seven-touch inbound',
  description:
    'Email only, for people who came through your site: a reply within five minutes, five more touches in two weeks, then a monthly note. From then on a click or a visit to the pricing page notifies the owner at once and starts the sequence over, as a new enrollment with other messages.',
  source: 'Organic web form',
  days: 14,
  touchCount: 7,
  document: (timeZone) =>
    assemble(parts, timeZone, {
      ...alertOn('replied', `${WHO} has replied. Read the reply and get back to them today.`),
    }),
};
