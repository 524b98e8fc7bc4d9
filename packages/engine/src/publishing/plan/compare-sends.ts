import { type Instant, type Ir, migrateState, nextTouch, type NextTouch, type StepId } from '@touchline/sequence';
import type { MoveMode } from '../bulk/bulk-job.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';

/** Size of the sample per group. */
export const SAMPLE = 100;

/** When the leads of a sample get their next message. */
export interface Sends {
  /** Leads with no further automatic message. */
  readonly none: number;
  readonly earliest: Instant | null;
  readonly median: Instant | null;
  readonly latest: Instant | null;
  readonly steps: readonly { readonly step: StepId; readonly leads: number }[];
}

/** Times of the next message of a sample of leads, before and after a move. */
export interface Comparison {
  /** Size of the sample. */
  readonly sampled: number;
  readonly before: Sends;
  /** Null when they cannot be moved like this. */
  readonly after: Sends | null;
  /** Leads of the sample that get it sooner, later or at the same instant, no more, or only now. Null with `after`. */
  readonly change: Readonly<Record<'sooner' | 'same' | 'later' | 'stops' | 'starts', number>> | null;
}

interface Choice {
  readonly mode: MoveMode;
  readonly target: StepId | null;
}

/** Sends of a group before and after a move, if none of its leads does anything until then. */
export function compareSends(rows: readonly EnrollmentRow[], from: Ir, to: Ir, choice: Choice | null, now: Instant): Comparison {
  const before: (NextTouch | null)[] = [];
  const after: (NextTouch | null)[] = [];
  let impossible = choice === null;
  for (const row of rows) {
    if (row.lead_found === null) continue;
    const context = { now, enrollmentId: row.id, lead: leadFacts(row) };
    before.push(quietly(() => nextTouch(from, row.state, context)));
    if (choice === null) continue;
    if (choice.mode === 'exit') after.push(null);
    else {
      const migrated = migrateState(from, to, row.state, context, choice.target);
      if (!migrated.ok) impossible = true;
      else after.push(quietly(() => nextTouch(to, migrated.state, context)));
    }
  }
  return {
    sampled: before.length,
    before: summed(before),
    after: impossible ? null : summed(after),
    change: impossible ? null : changes(before, after),
  };
}

/** The stuck detector reports leads with a broken state. A plan continues without them. */
function quietly(find: () => NextTouch | null): NextTouch | null {
  try {
    return find();
  } catch {
    return null;
  }
}

function summed(touches: readonly (NextTouch | null)[]): Sends {
  const there = touches.filter((touch) => touch !== null).sort((a, b) => a.at - b.at);
  const steps = Map.groupBy(there, (touch) => touch.step);
  return {
    none: touches.length - there.length,
    earliest: there[0]?.at ?? null,
    median: there[Math.floor(there.length / 2)]?.at ?? null,
    latest: there.at(-1)?.at ?? null,
    steps: [...steps].map(([step, leads]) => ({ step, leads: leads.length })),
  };
}

function changes(before: readonly (NextTouch | null)[], after: readonly (NextTouch | null)[]): NonNullable<Comparison['change']> {
  const counts = { sooner: 0, same: 0, later: 0, stops: 0, starts: 0 };
  for (const [index, earlier] of before.entries()) {
    const later = after[index] ?? null;
    if (earlier === null && later === null) counts.same += 1;
    else if (earlier === null) counts.starts += 1;
    else if (later === null) counts.stops += 1;
    else if (later.at === earlier.at) counts.same += 1;
    else if (later.at < earlier.at) counts.sooner += 1;
    else counts.later += 1;
  }
  return counts;
}
