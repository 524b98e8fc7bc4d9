import type { Connections } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import { inTransaction } from '../sql/transaction.ts';
import type { Mailbox } from './mailbox.ts';

/**
 * Keeps the minimum distance between two emails of a mailbox, across all worker processes. Only the first may go out now. The others are
 * spread behind those that wait already, with a random extra each, so that the emails do not leave at the beat of a machine.
 *
 * @returns for each of the wanted messages, when to send it or to ask again. Empty: the mailbox keeps no distance
 */
export async function keepGap(
  pool: Connections,
  workspaceId: string,
  { id, gapSeconds, jitterSeconds }: Pick<Mailbox, 'id' | 'gapSeconds' | 'jitterSeconds'>,
  wanted: number,
  now: Instant,
): Promise<readonly Instant[]> {
  if (gapSeconds + jitterSeconds === 0) return [];
  const distance = (): number => Math.round((gapSeconds + Math.random() * jitterSeconds) * 1_000);
  return inTransaction(pool, async (client) => {
    // A mailbox that was removed in the meantime has no pace, and its messages get another mailbox when they are submitted.
    await client.query(
      `INSERT INTO mailbox_paces (workspace_id, mailbox_id, free_at, booked_until) SELECT workspace_id, id, $3, $3 FROM mailboxes
       WHERE workspace_id = $1 AND id = $2 ON CONFLICT DO NOTHING`,
      [workspaceId, id, new Date(now)],
    );
    const { rows } = await client.query<{ free: number; booked: number }>(
      `SELECT ceil(extract(epoch FROM free_at) * 1000)::float8 AS free, ceil(extract(epoch FROM booked_until) * 1000)::float8 AS booked
       FROM mailbox_paces WHERE workspace_id = $1 AND mailbox_id = $2 FOR UPDATE`,
      [workspaceId, id],
    );
    const [pace] = rows;
    if (pace === undefined) return [];
    const goes = pace.free <= now;
    const free = goes ? now + distance() : pace.free;
    const times: Instant[] = goes ? [now] : [];
    let booked = Math.max(pace.booked, free);
    while (times.length < wanted) {
      times.push(booked);
      booked += distance();
    }
    await client.query('UPDATE mailbox_paces SET free_at = $3, booked_until = $4 WHERE workspace_id = $1 AND mailbox_id = $2', [
      workspaceId,
      id,
      new Date(free),
      new Date(booked),
    ]);
    return times;
  });
}
