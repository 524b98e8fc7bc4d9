import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { stepDue } from '../step/step-due.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

/**
 * While one lane interprets, another writes and a third waits for its commit: a third lane gains a fifth or more, a fourth nothing,
 * and batches of 1,000 nothing either (measured by the bench).
 */
const LANES = 3;
const BATCH = 500;
/** Milliseconds for which lanes go on without waiting for each other. */
const ROUND = 300;
/** Rows that were passed over because somebody held them are behind the watermark: look there again this often. */
const RESCAN_EVERY = 3_000;

/** Rounds of the bulk lane: one batch, and several lanes side by side while batches come out full. */
export function stepRounds(deps: EngineDeps, stats: WorkerStats): () => Promise<Round> {
  const marks: Instant[] = Array.from({ length: LANES }, () => 0);
  let behind = false;
  let rescannedAt = performance.now();

  const batch = async (lane: number) => {
    const result = await stepDue(deps, { limit: BATCH, from: marks[lane] ?? 0 });
    marks[lane] = result.drained ? 0 : result.watermark;
    stats.stepped += result.stepped;
    return result;
  };

  const batches = async (lane: number) => {
    const until = performance.now() + ROUND;
    let result = await batch(lane);
    while (!result.drained && performance.now() < until) result = await batch(lane);
    return result;
  };

  return async () => {
    if (performance.now() - rescannedAt > RESCAN_EVERY) {
      rescannedAt = performance.now();
      marks.fill(0);
    }
    const startedBehind = marks.some((mark) => mark > 0);
    const [first, ...others] = await Promise.all(behind ? marks.map((_, lane) => batches(lane)) : [batch(0)]);
    if (first === undefined) throw new Error('There is always a first lane.');
    behind = [first, ...others].some((result) => !result.drained);
    if (!behind) marks.fill(0);
    return { again: behind || startedBehind, now: first.now, nextAt: first.nextDueAt };
  };
}
