import type { DeliverOptions } from '../messages/deliver/deliver-due.ts';
import { Delivery } from '../messages/deliver/delivery.ts';
import { senderKey } from '../messages/deliver/mailbox-of.ts';
import { putOffProbe } from '../messages/deliver/mailbox-pause.ts';
import type { EngineDeps } from '../context/deps.ts';
import { mailAlerts } from '../messages/notifications/mail-alerts.ts';
import { mailNotifications } from '../messages/notifications/mail-notifications.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

export interface DeliverRounds {
  readonly round: () => Promise<Round>;
  /** Waits for messages in progress. */
  readonly end: () => Promise<void>;
}

/** A provider that has a message gets so long to answer when the process has to stop. Milliseconds. */
const PATIENCE = 20_000;

/** Rounds of delivery: the next batch is claimed while the last of the one before is still being sent. */
export function deliverRounds(deps: EngineDeps, stats: WorkerStats, options: DeliverOptions): DeliverRounds {
  const delivery = new Delivery(deps, options);
  // The restart may be due to a fix for the mail server's refusal.
  let fresh = true;
  return {
    round: async () => {
      if (fresh) await putOffProbe(deps.pool, senderKey(deps), 0, 0);
      fresh = false;
      await mailAlerts(deps);
      await mailNotifications(deps);
      const { drained, nextAttemptAt, now } = await delivery.round();
      stats.sent = delivery.sent;
      stats.failed = delivery.failed;
      return { again: !drained, now, nextAt: nextAttemptAt };
    },
    end: () => delivery.end(PATIENCE),
  };
}
