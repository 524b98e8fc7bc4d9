import { type Instant, isSoftBounce, type Json } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { Reputation } from './judge-reputation.ts';

const DAY = 86_400_000;

const NONE: Reputation = { sent: 0, bounced: 0, sentInWeek: 0, complained: 0 };

/** Reputations of the mailboxes of a workspace, by id. Complaints from before a person activated a mailbox count no more. */
export async function readReputations(
  client: Pick<PoolClient, 'query'>,
  workspaceId: string,
  now: Instant,
): Promise<ReadonlyMap<string, Reputation>> {
  const [day, week] = [new Date(now - DAY), new Date(now - 7 * DAY)];
  const sent = await client.query<{ id: string; day: number; week: number }>({
    name: 'touchline-mailbox-sends',
    text: `SELECT b.id, m.day, m.week FROM mailboxes b CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE submitted_at >= $2)::int AS day, count(*) FILTER (WHERE submitted_at >= b.status_since)::int AS week
        FROM messages WHERE workspace_id = $1 AND mailbox_id = b.id AND submitted_at >= $3
      ) m WHERE b.workspace_id = $1`,
    values: [workspaceId, day, week],
  });
  const heard = await client.query<{ id: string; name: string; properties: Readonly<Record<string, Json>>; at: Date }>({
    name: 'touchline-mailbox-events',
    text: `SELECT DISTINCT ON (e.name, e.message_id) m.mailbox_id AS id, e.name, e.properties, e.at
      FROM events e JOIN messages m ON m.workspace_id = $1 AND m.id = e.message_id
      JOIN mailboxes b ON b.workspace_id = $1 AND b.id = m.mailbox_id
      WHERE e.workspace_id = $1 AND e.at >= $2 AND (e.name = 'bounced' OR (e.name = 'complained' AND e.at >= b.status_since))
      ORDER BY e.name, e.message_id, e.at DESC`,
    values: [workspaceId, week],
  });
  const found = new Map<string, Reputation>(sent.rows.map((row) => [row.id, { ...NONE, sent: row.day, sentInWeek: row.week }]));
  for (const { id, name, properties, at } of heard.rows) {
    const known = found.get(id) ?? NONE;
    if (name === 'complained') found.set(id, { ...known, complained: known.complained + 1 });
    else if (at >= day && !isSoftBounce(properties)) found.set(id, { ...known, bounced: known.bounced + 1 });
  }
  return found;
}
