import type { OutgoingMessage } from '@touchline/channels';
import type { Instant } from '@touchline/sequence';
import type { Pool } from 'pg';
import { Columns } from '../sql/columns.ts';

/**
 * Notes what is about to be sent, just before it is: from here on a crash leaves the message `unknown`. Suppression and withdrawal
 * are asked in the same statement, so nothing comes between the question and the answer.
 *
 * @returns ids of the messages that may go out
 */
export async function handOver(
  pool: Pool,
  messages: readonly OutgoingMessage[],
  channels: ReadonlyMap<string, string>,
  now: Instant,
  workerId: string,
): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
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
      RETURNING m.id`,
    values,
  });
  return new Set(handed.map((row) => row.id));
}
