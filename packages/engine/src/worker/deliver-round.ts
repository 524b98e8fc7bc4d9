import { deliverDue, type DeliverOptions } from '../deliver/deliver-due.ts';
import type { EngineDeps } from '../deps.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

const BATCH = 200;
/** While one batch ends, and while one of its messages hangs, another is under way. */
const LANES = 2;

/** Rounds of delivery. */
export function deliverRounds(
  deps: EngineDeps,
  workerId: string,
  stats: WorkerStats,
  options: Pick<DeliverOptions, 'signal' | 'underWay'>,
): () => Promise<Round> {
  let busy = false;
  return async () => {
    const lanes = Array.from({ length: busy ? LANES : 1 }, () => deliverDue(deps, { workerId, limit: BATCH, ...options }));
    const results = await Promise.all(lanes);
    for (const { sent, failed } of results) {
      stats.sent += sent;
      stats.failed += failed;
    }
    busy = results.some(({ claimed }) => claimed === BATCH);
    const next = results.flatMap(({ nextAttemptAt }) => (nextAttemptAt === null ? [] : [nextAttemptAt]));
    return { again: busy, now: results[0]?.now ?? 0, nextAt: next.length === 0 ? null : Math.min(...next) };
  };
}
