import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { type LoadedVersion, loadVersions } from '../ir-cache.ts';
import { plainArray } from '../sql/pg-array.ts';
import { inTransaction } from '../sql/transaction.ts';
import { claimMessages, nextAttemptAt } from './claim-messages.ts';
import type { OutboxRow } from './outbox-row.ts';

/** After this long the clock is asked again: a batch that waits for a slow provider meets the end of a send window. Milliseconds. */
const STALE = 1_000;

/** Messages that are this worker's. */
export interface ClaimedBatch {
  readonly rows: readonly OutboxRow[];
  readonly versions: ReadonlyMap<string, LoadedVersion>;
  readonly drained: boolean;
  /** Only when drained; null when nothing is queued. */
  readonly nextAttemptAt: Instant | null;
  /** When they were claimed. */
  readonly now: Instant;
  /** The instant, by the engine's clock. */
  readonly time: () => Promise<Instant>;
}

export async function claimBatch({ pool, clock }: EngineDeps, workerId: string, limit: number): Promise<ClaimedBatch> {
  const claim = await inTransaction(pool, async (client) => {
    const now = await clock.now(client);
    const { rows, drained } = await claimMessages(client, now, workerId, limit);
    return { now, rows, drained, versions: await loadVersions(client, rows), nextAttemptAt: drained ? await nextAttemptAt(client) : null };
  });
  let { now } = claim;
  let askedAt = performance.now();
  const time = async (): Promise<Instant> => {
    if (performance.now() - askedAt < STALE) return now;
    const client = await pool.connect();
    try {
      now = await clock.now(client);
      askedAt = performance.now();
      return now;
    } finally {
      client.release();
    }
  };
  return { ...claim, time };
}

/** Queues messages again that were claimed and not handed over. */
export async function release({ pool }: EngineDeps, workerId: string, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await pool.query(
    `UPDATE messages SET status = CASE WHEN withdrawn THEN 'cancelled' ELSE 'queued' END, claimed_by = NULL, claimed_at = NULL
     WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND status = 'claimed' AND claimed_by = $3 AND handed_at IS NULL`,
    [plainArray(rows.map((row) => row.workspace_id)), plainArray(rows.map((row) => row.id)), workerId],
  );
}
