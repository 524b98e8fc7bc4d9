import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { loadVersions } from '../ir-cache.ts';
import { inTransaction } from '../sql/transaction.ts';
import { claimMessages, nextAttemptAt } from './claim-messages.ts';
import { Delivery } from './delivery.ts';

export interface DeliverOptions {
  /** Whose claims these are; `recover` asks whether that process lives. */
  readonly workerId: string;
  /** Messages claimed at once. */
  readonly limit?: number;
  /**
   * Messages handed over and not yet settled: at most so many are `unknown` after a crash. With 20 instead of 40 each message costs a
   * fifth more processor time on both sides (measured), since fewer are noted and stored at once.
   */
  readonly inFlight?: number;
  /** Gives up on storing results while the database is away; they are then `unknown`. */
  readonly signal?: AbortSignal;
  /** Kept up to date with the ids of claimed messages that are not settled yet, see `recoverOwn`. */
  readonly underWay?: Set<string>;
}

export interface Delivered {
  readonly claimed: number;
  readonly sent: number;
  /** For good: refused, bounced, tried too often. */
  readonly failed: number;
  /** When the next message is to be sent. Only when all that was due was claimed, null otherwise and when none is queued. */
  readonly nextAttemptAt: Instant | null;
  /** By the engine's clock. */
  readonly now: Instant;
}

/** Delivers one batch of the outbox. Any number of callers share the work without agreement. */
export async function deliverDue(deps: EngineDeps, options: DeliverOptions): Promise<Delivered> {
  const { workerId, limit = 200, inFlight = 40 } = options;
  const claim = await inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const rows = await claimMessages(client, now, workerId, limit);
    return { now, rows, versions: await loadVersions(client, rows), next: rows.length < limit ? await nextAttemptAt(client) : null };
  });
  for (const row of claim.rows) options.underWay?.add(row.id);
  const batch = new Delivery(deps, options, claim.now, claim.versions);
  try {
    // In two halves: one is noted as handed over while the other is being sent.
    const half = Math.ceil(inFlight / 2);
    for (let start = 0; start < claim.rows.length; start += half) {
      await batch.room(inFlight - half);
      await batch.start(claim.rows.slice(start, start + half));
    }
    await batch.room(0);
  } finally {
    for (const row of claim.rows) options.underWay?.delete(row.id);
  }
  return { claimed: claim.rows.length, sent: batch.sent, failed: batch.failed, nextAttemptAt: claim.next, now: claim.now };
}
