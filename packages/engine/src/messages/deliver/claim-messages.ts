import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { OUTBOX_COLUMNS, OUTBOX_JOINS, type OutboxRow } from './outbox-row.ts';

export interface Claimed {
  readonly rows: readonly OutboxRow[];
  /** No due messages are left, apart from those that others are claiming. */
  readonly drained: boolean;
}

/** The first queued message of every sequence that has one: a jump in the index for each. */
const FRONTS = `fronts AS (
    (SELECT workspace_id, sequence_id, next_attempt_at FROM messages WHERE status = 'queued' AND NOT parked ORDER BY sequence_id, next_attempt_at LIMIT 1)
    UNION ALL
    SELECT n.workspace_id, n.sequence_id, n.next_attempt_at FROM fronts f CROSS JOIN LATERAL (
      SELECT workspace_id, sequence_id, next_attempt_at FROM messages WHERE status = 'queued' AND NOT parked AND sequence_id > f.sequence_id
      ORDER BY sequence_id, next_attempt_at LIMIT 1
    ) n
  )`;

/**
 * Claims due messages for this worker: every workspace gets the same share, and in it every sequence the same, the longest due first,
 * skipping messages that another worker is claiming. Workspaces rotate in naming a sequence, so one with a
 * thousand sequences gets no more than one with a single sequence. With more candidates than places, chance decides.
 */
export async function claimMessages(client: ClientBase, now: Instant, workerId: string, limit: number): Promise<Claimed> {
  const { rows } = await client.query<OutboxRow & { readonly share: number }>({
    name: 'touchline-claim-messages',
    text: `WITH RECURSIVE ${FRONTS},
      ready AS MATERIALIZED (SELECT workspace_id, sequence_id FROM fronts WHERE next_attempt_at <= $1),
      due AS MATERIALIZED (
        SELECT sequence_id, ceil($3::float8 / (SELECT count(DISTINCT workspace_id) FROM ready) / sequences)::int AS share FROM (
          SELECT sequence_id, count(*) OVER workspace AS sequences,
            row_number() OVER (PARTITION BY workspace_id ORDER BY random()) AS turn
          FROM ready WINDOW workspace AS (PARTITION BY workspace_id)
        ) turns ORDER BY turn, random() LIMIT $3
      ),
      picked AS (
        SELECT p.workspace_id, p.id, due.share FROM due CROSS JOIN LATERAL (
          SELECT workspace_id, id FROM messages q WHERE q.status = 'queued' AND NOT q.parked AND q.sequence_id = due.sequence_id AND q.next_attempt_at <= $1
          ORDER BY q.next_attempt_at LIMIT due.share FOR UPDATE SKIP LOCKED
        ) p LIMIT $3
      ),
      m AS (
        UPDATE messages c SET status = 'claimed', claimed_by = $2, claimed_at = $1, submitted_at = NULL
        FROM picked WHERE c.workspace_id = picked.workspace_id AND c.id = picked.id
        RETURNING c.*, picked.share
      )
      SELECT ${OUTBOX_COLUMNS}, m.share FROM m ${OUTBOX_JOINS} ORDER BY m.id`,
    values: [new Date(now), workerId, limit],
  });
  return { rows, drained: rows.length < limit && !isShareUsedUp(rows) };
}

function isShareUsedUp(rows: readonly (OutboxRow & { readonly share: number })[]): boolean {
  const perSequence = Map.groupBy(rows, (row) => row.sequence_id);
  return [...perSequence.values()].some((claimed) => claimed.length >= (claimed[0]?.share ?? Infinity));
}

/** When the next message is to be sent; null when none is queued. */
export async function nextAttemptAt(client: ClientBase): Promise<Instant | null> {
  const { rows } = await client.query<{ next: number | null }>({
    name: 'touchline-next-attempt',
    text: `WITH RECURSIVE ${FRONTS} SELECT ceil(extract(epoch FROM min(next_attempt_at)) * 1000)::float8 AS next FROM fronts`,
  });
  return rows[0]?.next ?? null;
}
