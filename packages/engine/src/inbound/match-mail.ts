import type { IncomingMail } from '@touchline/inbound';
import type { ClientBase } from 'pg';

/** The lead and the message that a mail is about. */
export interface MailMatch {
  readonly leadId: string | null;
  readonly messageId: string | null;
  readonly enrollmentId: string | null;
}

/** Of a mail that concerns no lead. */
export const NO_MATCH: MailMatch = { leadId: null, messageId: null, enrollmentId: null };
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;

/** Ids of messages among Message-IDs, which are made of them. The domain is not compared: a mailbox may have changed its address. */
const messageIdsIn = (ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => new RegExp(`^<(${UUID.source})@`, 'i').exec(id)?.[1]?.toLowerCase() ?? []);

/**
 * Finds what a mail answers: by the Message-IDs that it names, then by the address that it was sent to (`ada+<message>@…`), then by
 * the address of its author.
 *
 * @param ids Message-IDs, the nearest first
 * @param addresses of the lead
 */
export async function matchMail(
  client: ClientBase,
  workspaceId: string,
  { ids, to, addresses }: { readonly ids: readonly string[]; readonly to: readonly string[]; readonly addresses: readonly string[] },
): Promise<MailMatch> {
  const plus = to.flatMap((address) => new RegExp(`\\+(${UUID.source})@`, 'i').exec(address)?.[1]?.toLowerCase() ?? []);
  const wanted = [...messageIdsIn(ids), ...plus];
  if (wanted.length > 0 || ids.length > 0) {
    const { rows } = await client.query<{ id: string; lead_id: string; enrollment_id: string }>(
      `SELECT id, lead_id, enrollment_id FROM messages
       WHERE workspace_id = $1 AND (id = ANY ($2::uuid[]) OR provider_id = ANY ($3::text[]))
       ORDER BY coalesce(array_position($2::uuid[], id), 1000), coalesce(array_position($3::text[], provider_id), 1000) LIMIT 1`,
      [workspaceId, wanted, ids],
    );
    const [found] = rows;
    if (found !== undefined) return { leadId: found.lead_id, messageId: found.id, enrollmentId: found.enrollment_id };
  }
  return addresses.length === 0 ? NO_MATCH : byAddress(client, workspaceId, addresses);
}

/** The lead with the address. Of several leads the one that got the last email; its last message counts as answered. */
async function byAddress(client: ClientBase, workspaceId: string, addresses: readonly string[]): Promise<MailMatch> {
  const { rows } = await client.query<{ lead_id: string; id: string | null; enrollment_id: string | null }>(
    `SELECT l.id AS lead_id, last.id, last.enrollment_id
     FROM leads_with_email($1, $2::text[]) l
     LEFT JOIN LATERAL (
       SELECT m.id, m.enrollment_id, m.sent_at FROM enrollments e
       JOIN messages m ON m.workspace_id = $1 AND m.enrollment_id = e.id AND m.sent_at IS NOT NULL AND lower(m.to_address) = l.address
       WHERE e.workspace_id = $1 AND e.lead_id = l.id
       ORDER BY m.sent_at DESC LIMIT 1
     ) last ON true
     ORDER BY last.sent_at DESC NULLS LAST, l.id LIMIT 1`,
    [workspaceId, addresses],
  );
  const [found] = rows;
  return found === undefined ? NO_MATCH : { leadId: found.lead_id, messageId: found.id, enrollmentId: found.enrollment_id };
}

/** Whether the mail is one of ours: a copy, or one that came back in a loop. */
export async function isOwn(client: ClientBase, workspaceId: string, { messageId }: IncomingMail): Promise<boolean> {
  const ids = messageIdsIn(messageId === null ? [] : [messageId]);
  if (ids.length === 0) return false;
  const { rows } = await client.query('SELECT FROM messages WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [workspaceId, ids]);
  return rows.length > 0;
}
