import { assemble } from '../build/assemble.ts';
import { call, email, end, notice, onDay, sms, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { exitsWith } from './settings.ts';

const CARD = 'https://example.com/billing';

/** Four touches in ten days, each on a different channel, until the payment goes through (the event `payment-received`). */
const parts: readonly Part[] = [
  start('A payment was declined.', 'api'),
  email('d0-email', {
    label: 'It was declined',
    goal: 'Say what happened and how to fix it, without alarm',
    window: 'ignore',
    subject: 'Your payment did not go through',
    preview: 'Usually an expired card. It takes two minutes to fix.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Your last payment was declined by the bank. Usually that is an expired card and nothing to worry about. Your account works as before.

[Update your card here](${CARD}). Is there anything about the invoice that we should check instead?

{{ sender.name }}`,
  }),
  onDay(3, '10:00'),
  notice('d3-notice', {
    label: 'In the product',
    goal: 'Reach the users, who may not read the email',
    title: 'Your last payment did not go through',
    text: 'Please update the card, or tell the person who handles billing. Everything works as before until then.',
    link: CARD,
  }),
  onDay(7, '11:00'),
  sms('d7-sms', {
    label: 'Short text',
    goal: 'Reach them where email does not',
    text: 'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }} here: the last payment for your account was declined. Could you check the card, or tell me who to ask?',
  }),
  onDay(10, '10:30'),
  call('d10-call', {
    label: 'Call',
    goal: 'Fix it together before anything is turned off',
    script: `
Open: "Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. It is about a payment that did not go through. I would like to fix it with you before anything stops working. Do you have two minutes?"

Ask who holds the card. Offer an invoice instead.
Close: say on which date something would be turned off, and what happens until then.`,
    voicemail:
      'Hi {{ lead.firstName | default: "there" }}, {{ sender.name }}. A payment of yours did not go through, and I would like to fix it with you before anything stops working. Please call me back, or give my name to the person who handles billing.',
  }),
  end('unpaid'),
];

export const paymentFailure: WrittenTemplate = {
  id: 'payment-failure',
  name: 'Payment failure',
  description: 'Email, in-app message, text and call over ten days after a payment was declined. Stops at the event “payment-received”.',
  days: 10,
  touchCount: 4,
  document: (timeZone) => assemble(parts, timeZone, exitsWith('payment-received')),
};
