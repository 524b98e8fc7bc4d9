import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { onConnection } from '../../sql/transaction.ts';
import { findDue } from './claim.ts';
import { stepBatch } from './step-batch.ts';
import { FairQueue } from './fair-queue.ts';

/** Options of `stepDue`. */
export interface StepDueOptions {
  /** Enrollments per transaction; 500–1,000 is the best range measured. */
  readonly limit?: number;
  /** Loops that run in parallel, one batch after another. */
  readonly lanes?: number;
  /** After this time no lane begins another batch. Leads that come due later wait for the next call. Milliseconds. */
  readonly time?: number;
  /** From the previous call: continues where it stopped in each sequence. */
  readonly turns?: FairQueue;
  /** Also reads from the start again, for rows that were skipped because another worker had locked them. */
  readonly fromStart?: boolean;
}

/** Result of `stepDue`. */
export interface StepDueResult {
  readonly stepped: number;
  /** No due rows are left, apart from those that others have locked. */
  readonly drained: boolean;
  /** The earliest planned instant when the call began. Past if something was due, null if nothing was planned. */
  readonly nextDueAt: Instant | null;
  /** By the engine's clock, at that time. */
  readonly now: Instant;
}

/** Bulk lane: moves due enrollments, of every sequence the same share. Any number of callers share the work without agreement. */
export async function stepDue(deps: EngineDeps, options: StepDueOptions = {}): Promise<StepDueResult> {
  const { limit = 500, lanes = 1, time = 0, turns = new FairQueue(), fromStart = false } = options;
  const found = await onConnection(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const due = await findDue(client, now, fromStart ? [] : turns.all);
    turns.renew(due.sequences, fromStart);
    return { now, nextDueAt: due.nextAt };
  });
  if (turns.isEmpty) return { stepped: 0, drained: true, ...found };
  const until = performance.now() + time;
  const lane = async (): Promise<number> => {
    let total = await stepBatch(deps, turns, limit);
    while (!turns.isEmpty && performance.now() < until) total += await stepBatch(deps, turns, limit);
    return total;
  };
  const counts = await Promise.all(Array.from({ length: lanes }, lane));
  return { stepped: counts.reduce((sum, count) => sum + count, 0), drained: turns.isEmpty, ...found };
}
