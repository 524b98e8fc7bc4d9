import type { DeliverOptions } from '../deliver/deliver-due.ts';
import { Delivery } from '../deliver/delivery.ts';
import type { EngineDeps } from '../deps.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

export interface DeliverRounds {
  readonly round: () => Promise<Round>;
  /** Waits for what is under way. */
  readonly end: () => Promise<void>;
}

/** Rounds of delivery: the next batch is claimed while the last of the one before is still being sent. */
export function deliverRounds(deps: EngineDeps, stats: WorkerStats, options: DeliverOptions): DeliverRounds {
  const delivery = new Delivery(deps, options);
  return {
    round: async () => {
      const { drained, nextAttemptAt, now } = await delivery.round();
      stats.sent = delivery.sent;
      stats.failed = delivery.failed;
      return { again: !drained, now, nextAt: nextAttemptAt };
    },
    end: () => delivery.end(),
  };
}
