import { assemble } from '../build/assemble.ts';
import { after, alert, email, end, goOnAt, ifClicked, setTier, start } from '../build/parts.ts';
import type { Part } from '../build/part.ts';
import type { WrittenTemplate } from '../template.ts';

/** One email each quarter, without an end. A click brings the lead back to life: its tier becomes warm and its owner hears of it. */
const parts: readonly Part[] = [
  start('Has not answered anything for a long time.', 'api'),
  email('quarterly', {
    label: 'Quarterly note',
    goal: 'Be there on the day on which something has changed',
    subject: 'Once a quarter, {{ lead.firstName | default: "and no more" }}',
    preview: 'What is new, in three lines.',
    body: `
Hi {{ lead.firstName | default: "there" }},

Three lines, once a quarter, and nothing in between. [What changed since the last one](https://example.com/since-last-quarter).

Has anything changed at {{ lead.company | default: "your end" }}?

{{ sender.name }}`,
  }),
  ifClicked(
    'back-again',
    'quarterly',
    { amount: 14, unit: 'days' },
    {
      yes: [
        setTier('warm-again', 'warm'),
        alert(
          'tell-owner',
          '{{ lead.firstName | default: "A lead" }} ({{ lead.company | default: "no company" }}) reads again after a long silence.',
        ),
        end('converted', 'end-warm'),
      ],
      no: [after('a-quarter', 11, 'weeks', '10:00'), goOnAt('quarterly')],
    },
  ),
];

export const deadQuarterly: WrittenTemplate = {
  id: 'dead-quarterly',
  name: 'Dead quarterly',
  description:
    'One automatic email each quarter for leads who went silent long ago. A lead that clicks becomes warm, and the owner is alerted.',
  days: 0,
  touchCount: 1,
  document: (timeZone) => assemble(parts, timeZone),
};
