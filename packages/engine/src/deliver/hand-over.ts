import type { OutgoingMessage } from '@touchline/channels';
import type { Instant } from '@touchline/sequence';
import type { Pool } from 'pg';
import { Columns } from '../sql/columns.ts';

/**
 * What came between the claim and the moment of sending. `held`: lead or sequence were paused. `freed`: others took us for dead, and
 * know no better than that it may have gone out.
 */
export type Refusal = 'withdrawn' | 'suppressed' | 'held' | 'freed';

/**
 * Notes what is about to be sent, just before it is: from here on a crash leaves the message `unknown`. Suppression, withdrawal and
 * pause are asked in the same statement, so nothing comes between the question and the answer.
 *
 * @returns the messages that may not go out, by id
 */
export async function handOver(
  pool: Pool,
  messages: readonly OutgoingMessage[],
  channels: ReadonlyMap<string, string>,
  now: Instant,
  workerId: string,
): Promise<ReadonlyMap<string, Refusal>> {
  if (messages.length === 0) return new Map();
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    channel: 'text',
    address: 'text',
    to_address: 'text',
    subject: 'text',
    body_text: 'text',
    body_html: 'text',
    headers: 'jsonb',
  });
  for (const { workspaceId, id, to, subject, text, html, headers } of messages) {
    rows.add({
      workspace_id: workspaceId,
      id,
      channel: channels.get(id) ?? '',
      address: to.toLowerCase(),
      to_address: to,
      subject,
      body_text: text,
      body_html: html,
      headers: JSON.stringify(headers),
    });
  }
  const values: unknown[] = [workerId, new Date(now)];
  const source = rows.unnest('i', values);
  const { rows: handed } = await pool.query<{ id: string }>({
    name: 'touchline-hand-over',
    text: `UPDATE messages m SET handed_at = $2, attempts = m.attempts + 1, to_address = i.to_address, subject = i.subject,
        body_text = i.body_text, body_html = i.body_html, headers = i.headers
      FROM ${source}
      WHERE m.workspace_id = i.workspace_id AND m.id = i.id AND m.status = 'claimed' AND m.claimed_by = $1 AND NOT m.withdrawn
        AND NOT EXISTS (
          SELECT 1 FROM suppressions x WHERE x.workspace_id = i.workspace_id AND x.channel = i.channel AND x.address = i.address
        )
        AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.workspace_id = m.workspace_id AND e.id = m.enrollment_id AND e.status = 'paused')
        AND NOT EXISTS (
          SELECT 1 FROM sequences s WHERE s.workspace_id = m.workspace_id AND s.id = m.sequence_id AND s.status IN ('paused', 'archived')
        )
      RETURNING m.id`,
    values,
  });
  if (handed.length === messages.length) return new Map();
  const done = new Set(handed.map(({ id }) => id));
  return reasons(
    pool,
    messages.filter(({ id }) => !done.has(id)),
    channels,
  );
}

async function reasons(
  pool: Pool,
  messages: readonly OutgoingMessage[],
  channels: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Refusal>> {
  const rows = new Columns({ workspace_id: 'uuid', id: 'uuid', channel: 'text', address: 'text' });
  for (const { workspaceId, id, to } of messages) {
    rows.add({ workspace_id: workspaceId, id, channel: channels.get(id) ?? '', address: to.toLowerCase() });
  }
  const values: unknown[] = [];
  const { rows: found } = await pool.query<{ id: string; refusal: Refusal }>(
    `SELECT i.id, CASE WHEN m.withdrawn THEN 'withdrawn' WHEN x.id IS NOT NULL THEN 'suppressed' WHEN m.status <> 'claimed' THEN 'freed'
       ELSE 'held' END AS refusal
     FROM ${rows.unnest('i', values)} JOIN messages m ON m.workspace_id = i.workspace_id AND m.id = i.id
     LEFT JOIN suppressions x ON x.workspace_id = i.workspace_id AND x.channel = i.channel AND x.address = i.address`,
    values,
  );
  const refusals = new Map(found.map(({ id, refusal }) => [id, refusal]));
  // One that was deleted meanwhile has no row any more.
  return new Map(messages.map(({ id }) => [id, refusals.get(id) ?? 'withdrawn']));
}
