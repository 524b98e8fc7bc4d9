import { MOST_MESSAGES, MOST_TASKS } from './workload.tsx';

const FIGURES: readonly (readonly [name: string, meaning: string])[] = [
  ['Replies, opt-outs, bounces', 'All of them, at every step together. The percentage is of the leads that came in.'],
  ['Touches', 'Messages sent and tasks created, divided by the number of leads.'],
  ['Days to the end', 'From enrolling to the end, of the leads that ended. Half of them end by the first number, 9 in 10 by the second.'],
  ['Endings', 'Why leads left the sequence. Leads still on their way had not ended 400 days after they enrolled.'],
  ['Come by, on a step', 'Leads that reached the step. A lead that comes by twice counts twice.'],
  ['Open, click, reply, done', 'How many of the touches of this step were opened, clicked, answered, or done as a task.'],
  ['Left out', 'Leads that came by and got no touch there, for example because the step is switched off or the lead cannot be reached.'],
  ['Number on a line', 'Leads that left the step that way.'],
  [
    'Work per day',
    `Tasks and first lines divided by the reps; emails divided by the mailboxes. Both are rounded up. Days follow the time zone of the sequence. More than ${MOST_TASKS} tasks or ${MOST_MESSAGES} emails a day get a warning.`,
  ],
];

/** What each figure of a simulated population means, and where it comes from. */
export function HowComputed() {
  return (
    <details className="text-xs text-ink-soft">
      <summary className="rounded-sm font-medium">How this is computed</summary>
      <p className="mt-2">
        Each made-up lead runs through the draft by the rules that real leads follow: waits, send window, limits and exit conditions.
        Whether a lead opens, clicks or replies is decided by chance, at the rates below. They start as typical rates of the trade, not as
        yours. The same draft with the same rates always gives the same figures. Real leads are neither read nor changed.
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
