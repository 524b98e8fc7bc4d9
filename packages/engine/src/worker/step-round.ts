import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { stepDue } from '../step/step-due.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

/** Two at once keep the database busy while one of them interprets; more gain nothing on one process (measured). */
const LANES = 2;
const BATCH = 500;
/** Rows that were passed over because somebody held them are behind the watermark: look there again this often. */
const RESCAN_EVERY = 3_000;

/** Rounds of the bulk lane: one batch, and two lanes side by side while batches come out full. */
export function stepRounds(deps: EngineDeps, stats: WorkerStats): () => Promise<Round> {
  const marks: Instant[] = Array.from({ length: LANES }, () => 0);
  let behind = false;
  let rescannedAt = performance.now();

  const lane = async (number: number) => {
    const result = await stepDue(deps, { limit: BATCH, from: marks[number] ?? 0 });
    marks[number] = result.drained ? 0 : result.watermark;
    stats.stepped += result.stepped;
    return result;
  };

  return async () => {
    if (performance.now() - rescannedAt > RESCAN_EVERY) {
      rescannedAt = performance.now();
      marks.fill(0);
    }
    const startedBehind = marks.some((mark) => mark > 0);
    const [first, ...others] = await Promise.all(Array.from({ length: behind ? LANES : 1 }, (_, number) => lane(number)));
    if (first === undefined) throw new Error('There is always a first lane.');
    behind = [first, ...others].some((result) => !result.drained);
    if (!behind) marks.fill(0);
    return { again: behind || startedBehind, now: first.now, nextAt: first.nextDueAt };
  };
}
