import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { Delivery } from './delivery.ts';

/** Options of a delivery round. */
export interface DeliverOptions {
  /** Owner of these claims. `recover` checks whether that process is alive. */
  readonly workerId: string;
  /** Messages claimed at once. */
  readonly limit?: number;
  /** Messages that wait for a connection or are with one. Only those that are with one are `unconfirmed` after a crash. */
  readonly inFlight?: number;
  /** Stops retrying to store results while the database is unavailable. They become `unconfirmed`. */
  readonly signal?: AbortSignal;
  /** Kept up to date with the ids of claimed messages that are not settled yet, see `recoverOwn`. */
  readonly underWay?: Set<string>;
}

/** Counts of a delivery round that ran until all its messages had a result. */
export interface Delivered {
  readonly claimed: number;
  readonly sent: number;
  /** Permanent: refused, bounced, or out of attempts. */
  readonly failed: number;
  /** When the next message is due. Only set when all due messages were claimed, and null when none is queued. */
  readonly nextAttemptAt: Instant | null;
  /** By the engine's clock. */
  readonly now: Instant;
}

/** Delivers one batch of the outbox, to its last message. Any number of callers share the work without agreement. */
export async function deliverDue(deps: EngineDeps, options: DeliverOptions): Promise<Delivered> {
  const delivery = new Delivery(deps, options);
  const { claimed, nextAttemptAt, now } = await delivery.round();
  await delivery.end();
  return { claimed, sent: delivery.sent, failed: delivery.failed, nextAttemptAt, now };
}
