import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { plainArray } from '../../sql/pg-array.ts';
import { OUTBOX_COLUMNS, OUTBOX_JOINS, type OutboxRow } from './outbox-row.ts';

export const PARKED = 'Waits until the sending mailbox is resumed.';

/** A probe that was not settled by then is tried with another message. Longer than any answer may take. Milliseconds. */
const LEASE = 15 * 60_000;
/** Messages queued again in one statement. */
const LOT = 5_000;

/** How the sending mailbox stands. */
export interface MailboxStanding {
  readonly paused: boolean;
  readonly probeAt: Instant | null;
  /** Messages wait for it. */
  readonly parked: boolean;
}

export async function mailboxStanding(client: PoolClient, address: string): Promise<MailboxStanding> {
  const { rows } = await client.query<{ probe_at: number | null; parked: boolean }>({
    name: 'touchline-mailbox-standing',
    text: `SELECT (SELECT ceil(extract(epoch FROM probe_at) * 1000)::float8 FROM mailbox_pauses WHERE address = $1 AND cause IS NOT NULL) AS probe_at,
      EXISTS (SELECT 1 FROM messages WHERE status = 'queued' AND parked) AS parked`,
    values: [address],
  });
  const { probe_at: probeAt = null, parked = false } = rows[0] ?? {};
  return { paused: probeAt !== null, probeAt, parked };
}

/** Puts claimed messages aside, untried. A message that was refused keeps its reason. */
export async function park(client: PoolClient, workerId: string, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `UPDATE messages SET status = CASE WHEN cancel_requested THEN 'canceled' ELSE 'queued' END, parked = NOT cancel_requested, claimed_by = NULL,
       claimed_at = NULL, error = CASE WHEN cause IS NULL THEN $4 ELSE error END
     WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND status = 'claimed' AND claimed_by = $3 AND submitted_at IS NULL`,
    [plainArray(rows.map((row) => row.workspace_id)), plainArray(rows.map((row) => row.id)), workerId, PARKED],
  );
}

/** Gives messages back to the queue of a mailbox that is not paused. @returns whether there are more */
export async function unpark(client: PoolClient): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE messages m SET parked = false, error = nullif(error, $1) FROM (
       SELECT workspace_id, id FROM messages WHERE status = 'queued' AND parked ORDER BY refused_at NULLS FIRST, next_attempt_at
       LIMIT ${LOT} FOR UPDATE SKIP LOCKED
     ) p WHERE m.workspace_id = p.workspace_id AND m.id = p.id`,
    [PARKED],
  );
  return rowCount === LOT;
}

/** Claims the one message that tests a paused mailbox: the one whose last refusal is oldest. */
export async function claimProbe(client: PoolClient, now: Instant, workerId: string, address: string): Promise<readonly OutboxRow[]> {
  const turn = await client.query(
    `SELECT 1 FROM mailbox_pauses WHERE address = $1 AND cause IS NOT NULL AND probe_at <= $2 FOR UPDATE SKIP LOCKED`,
    [address, new Date(now)],
  );
  if (turn.rows.length === 0) return [];
  const { rows } = await client.query<OutboxRow>(
    `WITH picked AS (
       SELECT workspace_id, id FROM messages WHERE status = 'queued' AND parked ORDER BY refused_at NULLS FIRST, next_attempt_at
       LIMIT 1 FOR UPDATE SKIP LOCKED
     ),
     m AS (
       UPDATE messages c SET status = 'claimed', parked = false, claimed_by = $2, claimed_at = $1, submitted_at = NULL
       FROM picked WHERE c.workspace_id = picked.workspace_id AND c.id = picked.id RETURNING c.*
     )
     SELECT ${OUTBOX_COLUMNS}, true AS probe FROM m ${OUTBOX_JOINS}`,
    [new Date(now), workerId],
  );
  if (rows.length > 0) {
    await client.query('UPDATE mailbox_pauses SET probe_at = $2, probe_by = $3 WHERE address = $1', [
      address,
      new Date(now + LEASE),
      workerId,
    ]);
  }
  return rows;
}
