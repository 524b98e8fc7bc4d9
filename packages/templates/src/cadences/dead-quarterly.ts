import { assemble } from '../build/assemble.ts';
import { alert, email, end, goOnAt, INTEREST, setTier, start, until } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../build/template.ts';
import { alertOn, WHO } from './settings.ts';

/**
 * One email each quarter, without an end. A click or a visit to the pricing page reactivates the lead at once: its tier becomes
 * warm and its owner gets an alert, as after a reply.
 */
const parts: readonly Part[] = [
  start('Has not replied for a long time.', 'api'),
  email('quarterly', {
    label: 'Quarterly note',
    goal: 'Be there on the day when something has changed',
    subject: 'Once a quarter, {{ lead.firstName | default: "and no more" }}',
    preview: 'What is new, in three lines.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Three lines, once a quarter, and nothing in between. [What changed since the last one](https://example.com/since-last-quarter).

Has anything changed at {{ lead.company | default: "your end" }}?

{{ sender.name }}`,
  }),
  until(
    'back-again',
    INTEREST,
    { amount: 91, unit: 'days', at: '10:00' },
    {
      happened: [
        setTier('warm-again', 'warm'),
        alert('tell-owner', `${WHO} is interested after a long silence: clicked the note or visited the pricing page.`),
        end('converted', 'end-warm'),
      ],
      limit: [goOnAt('quarterly')],
    },
  ),
];

export const deadQuarterly: WrittenTemplate = {
  id: 'dead-quarterly',
  name: 'Dormant, quarterly',
  description:
    'One automatic email each quarter for leads who went silent long ago. A lead that clicks or visits the pricing page becomes warm, and the owner is notified at once.',
  days: 0,
  touchCount: 1,
  document: (timeZone) => assemble(parts, timeZone, alertOn('replied', `${WHO} has replied. Read the reply and get back to them today.`)),
};
