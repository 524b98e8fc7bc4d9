import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { OUTBOX_COLUMNS, OUTBOX_JOINS, type OutboxRow } from './outbox-row.ts';

/** Marks queued messages that are due as this worker's, the longest due first, passing over what another one is claiming. */
export async function claimMessages(client: ClientBase, now: Instant, workerId: string, limit: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>({
    name: 'touchline-claim-messages',
    text: `WITH picked AS (
        SELECT workspace_id, id FROM messages WHERE status = 'queued' AND next_attempt_at <= $1
        ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED
      ),
      m AS (
        UPDATE messages c SET status = 'claimed', claimed_by = $2, claimed_at = $1, handed_at = NULL
        FROM picked WHERE c.workspace_id = picked.workspace_id AND c.id = picked.id
        RETURNING c.*
      )
      SELECT ${OUTBOX_COLUMNS} FROM m ${OUTBOX_JOINS} ORDER BY m.id`,
    values: [new Date(now), workerId, limit],
  });
  return rows;
}

/** When the next message is to be sent; null when none is queued. */
export async function nextAttemptAt(client: ClientBase): Promise<Instant | null> {
  const { rows } = await client.query<{ next: number | null }>({
    name: 'touchline-next-attempt',
    text: `SELECT ceil(extract(epoch FROM min(next_attempt_at)) * 1000)::float8 AS next FROM messages WHERE status = 'queued'`,
  });
  return rows[0]?.next ?? null;
}
