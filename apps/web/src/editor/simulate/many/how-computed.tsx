import { MOST_MESSAGES, MOST_TASKS } from './workload.tsx';

const FIGURES: readonly (readonly [name: string, meaning: string])[] = [
  ['Replies, opt-outs, bounces', 'Totals over all steps. Percentages are of enrolled leads.'],
  ['Touches', 'Sent messages and created tasks, divided by the number of leads.'],
  [
    'Median days to finish',
    'Days from enrollment to the end, for leads that finished. Half of them finish by the median, 90% by the second number.',
  ],
  ['Endings', 'Why leads left the sequence. Leads still active had not finished 400 days after enrollment.'],
  ['Entered, on a step', 'Leads that entered the step. A lead that enters twice counts twice.'],
  ['Opened, clicked, replied, done', 'Touches of this step that were opened, clicked, replied to, or completed as a task.'],
  ['Skipped', 'Leads that entered the step but got no touch, for example because the step is disabled or the lead is unreachable.'],
  ['Number on a connection', 'Leads that took this path.'],
  [
    'Workload per day',
    `Tasks and opening lines divided by the reps; emails divided by the mailboxes. Both are rounded up. Days are in the sequence’s time zone. More than ${MOST_TASKS} tasks or ${MOST_MESSAGES} emails a day show a warning.`,
  ],
];

/** Explains each figure of the simulation and how it is computed. */
export function HowComputed() {
  return (
    <details className="text-xs text-ink-soft">
      <summary className="rounded-sm font-medium">How this is calculated</summary>
      <p className="mt-2">
        Each simulated lead follows the same rules as real leads: waits, send window, limits and exit conditions. Opens, clicks and replies
        are random, at the rates below. The rates start at industry averages, not your own. The same draft with the same rates always gives
        the same figures. Real leads are neither read nor changed.
      </p>
      <dl className="mt-2 flex flex-col gap-1.5">
        {FIGURES.map(([name, meaning]) => (
          <div key={name}>
            <dt className="font-medium text-ink">{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
