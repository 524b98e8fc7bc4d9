import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { plainArray } from '../../sql/pg-array.ts';
import { OUTBOX_COLUMNS, OUTBOX_JOINS, type OutboxRow } from './outbox-row.ts';

export const PARKED = 'Waits until the sending mailbox is resumed.';

/** A probe that was not settled by then is tried with another message. Longer than any answer may take. Milliseconds. */
const LEASE = 15 * 60_000;
/** Messages queued again in one statement. */
const LOT = 5_000;

/** How a sending mailbox stands, if it is paused or messages wait for it. */
export interface MailboxStanding {
  /** See `mailboxOf`. */
  readonly key: string;
  /** Of a connected mailbox. Null: the installation's sender. */
  readonly mailboxId: string | null;
  readonly paused: boolean;
  readonly probeAt: Instant | null;
  /** Messages wait for it. */
  readonly parked: boolean;
}

/**
 * Mailboxes that are paused, or that messages wait for. The pause of a connected mailbox that was removed, or that a person paused, counts
 * no more: its messages get another one.
 */
export async function mailboxStandings(client: PoolClient, sender: string): Promise<readonly MailboxStanding[]> {
  const { rows } = await client.query<{ key: string; mailbox_id: string | null; probe_at: number | null; parked: boolean }>({
    name: 'touchline-mailbox-standings',
    text: `SELECT key, mailbox_id, probe_at, parked FROM (
        SELECT $1::text AS key, NULL::uuid AS mailbox_id,
          (SELECT ceil(extract(epoch FROM probe_at) * 1000)::float8 FROM mailbox_pauses WHERE address = $1 AND cause IS NOT NULL) AS probe_at,
          EXISTS (SELECT 1 FROM messages WHERE status = 'queued' AND parked AND mailbox_id IS NULL) AS parked
        UNION ALL
        SELECT p.address, p.mailbox_id, CASE WHEN b.id IS NOT NULL AND p.cause IS NOT NULL THEN ceil(extract(epoch FROM p.probe_at) * 1000)::float8 END,
          EXISTS (SELECT 1 FROM messages m WHERE m.status = 'queued' AND m.parked AND m.mailbox_id = p.mailbox_id)
        FROM (
          SELECT address, cause, probe_at, CASE WHEN position('@' IN address) = 0 THEN address::uuid END AS mailbox_id FROM mailbox_pauses
        ) p LEFT JOIN mailboxes b ON b.id = p.mailbox_id AND b.status = 'active'
        WHERE p.mailbox_id IS NOT NULL
      ) standings WHERE parked OR probe_at IS NOT NULL`,
    values: [sender],
  });
  return rows.map(({ key, mailbox_id: mailboxId, probe_at: probeAt, parked }) => ({
    key,
    mailboxId,
    paused: probeAt !== null,
    probeAt,
    parked,
  }));
}

/** An index knows `IS NULL` and `=`, but no comparison that holds for both. */
const waitsFor = (mailboxId: string | null, parameter: string): string =>
  mailboxId === null ? `mailbox_id IS NULL AND ${parameter}::uuid IS NULL` : `mailbox_id = ${parameter}::uuid`;

/** Puts claimed messages aside, untried. A message that was refused keeps its reason. */
export async function park(client: PoolClient, workerId: string, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `UPDATE messages SET status = CASE WHEN cancel_requested THEN 'canceled' ELSE 'queued' END, parked = NOT cancel_requested, claimed_by = NULL,
       claimed_at = NULL, error = CASE WHEN cause IS NULL THEN $4 ELSE error END, mailbox_id = i.waits_for
     FROM unnest($1::uuid[], $2::uuid[], $5::uuid[]) AS i(of, message, waits_for)
     WHERE workspace_id = i.of AND id = i.message AND status = 'claimed' AND claimed_by = $3 AND submitted_at IS NULL`,
    [
      plainArray(rows.map((row) => row.workspace_id)),
      plainArray(rows.map((row) => row.id)),
      workerId,
      PARKED,
      plainArray(rows.map((row) => row.mailbox?.id ?? null)),
    ],
  );
}

/** Gives messages back to the queue of a mailbox that is not paused. @returns whether there are more */
export async function unpark(client: PoolClient, mailboxId: string | null): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE messages m SET parked = false, error = nullif(error, $1) FROM (
       SELECT workspace_id, id FROM messages WHERE status = 'queued' AND parked AND ${waitsFor(mailboxId, '$2')}
       ORDER BY refused_at NULLS FIRST, next_attempt_at LIMIT ${LOT} FOR UPDATE SKIP LOCKED
     ) p WHERE m.workspace_id = p.workspace_id AND m.id = p.id`,
    [PARKED, mailboxId],
  );
  return rowCount === LOT;
}

/** Claims the one message that tests a paused mailbox: the one whose last refusal is oldest. */
export async function claimProbe(
  client: PoolClient,
  now: Instant,
  workerId: string,
  { key, mailboxId }: MailboxStanding,
): Promise<readonly OutboxRow[]> {
  const turn = await client.query(
    `SELECT 1 FROM mailbox_pauses WHERE address = $1 AND cause IS NOT NULL AND probe_at <= $2 FOR UPDATE SKIP LOCKED`,
    [key, new Date(now)],
  );
  if (turn.rows.length === 0) return [];
  const { rows } = await client.query<OutboxRow>(
    `WITH picked AS (
       SELECT workspace_id, id FROM messages WHERE status = 'queued' AND parked AND ${waitsFor(mailboxId, '$3')}
       ORDER BY refused_at NULLS FIRST, next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
     ),
     m AS (
       UPDATE messages c SET status = 'claimed', parked = false, claimed_by = $2, claimed_at = $1, submitted_at = NULL
       FROM picked WHERE c.workspace_id = picked.workspace_id AND c.id = picked.id RETURNING c.*
     )
     SELECT ${OUTBOX_COLUMNS}, true AS probe FROM m ${OUTBOX_JOINS}`,
    [new Date(now), workerId, mailboxId],
  );
  if (rows.length > 0) {
    await client.query('UPDATE mailbox_pauses SET probe_at = $2, probe_by = $3 WHERE address = $1', [key, new Date(now + LEASE), workerId]);
  }
  return rows;
}
