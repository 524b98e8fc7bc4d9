import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { ownedBy } from './lead-owners.ts';
import { pageOf } from './page.ts';

const MOST_ENTRIES = 200;

export interface InboxFilter {
  readonly show: 'waiting' | 'all';
  /** Leads of this user; null: without an owner. */
  readonly ownerId?: string | null | undefined;
  /** Id of the last lead. */
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly now: Date;
}

export async function listConversations(db: Kysely<Database>, workspaceId: string, { show, ownerId, cursor, limit, now }: InboxFilter) {
  let query = db
    .selectFrom('conversations as c')
    .innerJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 'c.workspace_id').onRef('l.id', '=', 'c.lead_id'))
    .leftJoin('inbound_messages as m', (join) =>
      join.onRef('m.workspace_id', '=', 'c.workspace_id').onRef('m.id', '=', 'c.last_inbound_id'),
    )
    .where('c.workspace_id', '=', workspaceId)
    .select(['l.id', 'l.first_name', 'l.last_name', 'l.email', 'l.company', 'l.owner', 'c.needs_reply', 'c.snoozed_until', 'c.last_at'])
    .select(['m.kind', 'm.subject', sql<string | null>`left(m.body_text, 300)`.as('text')]);
  if (show === 'waiting') {
    query = query
      .where('c.needs_reply', '=', true)
      .where((eb) => eb.or([eb('c.snoozed_until', 'is', null), eb('c.snoozed_until', '<=', now)]));
  }
  if (ownerId !== undefined) query = query.where(ownedBy(sql.ref('l.owner'), ownerId));
  if (cursor !== undefined) {
    query = query.where(
      sql<boolean>`(c.last_at, c.lead_id) < (SELECT last_at, lead_id FROM conversations WHERE workspace_id = ${workspaceId} AND lead_id = ${cursor})`,
    );
  }
  return pageOf(
    await query
      .orderBy('c.last_at', 'desc')
      .orderBy('c.lead_id', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  );
}

/** The newest first. Messages without a lead that no person has decided about. */
export async function listUnmatched(
  db: Kysely<Database>,
  workspaceId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) {
  let query = db
    .selectFrom('inbound_messages')
    .select(['id', 'kind', 'from_address', 'from_name', 'subject', 'received_at', sql<string>`left(body_text, 2000)`.as('text')])
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', 'is', null)
    .where('ignored_at', 'is', null);
  if (cursor !== undefined) {
    query = query.where(
      sql<boolean>`(received_at, id) < (SELECT received_at, id FROM inbound_messages WHERE workspace_id = ${workspaceId} AND id = ${cursor})`,
    );
  }
  return pageOf(
    await query
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
    limit,
  );
}

export async function conversationState(db: Kysely<Database>, workspaceId: string, leadId: string) {
  const row = await db
    .selectFrom('conversations')
    .select(['needs_reply', 'snoozed_until', 'last_at'])
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', leadId)
    .executeTakeFirst();
  return row ?? null;
}

/** Null: the lead has written nothing, so there is no conversation. */
export async function changeConversation(
  db: Kysely<Database>,
  workspaceId: string,
  leadId: string,
  { needsReply, snoozedUntil }: { readonly needsReply?: boolean | undefined; readonly snoozedUntil?: string | null | undefined },
) {
  const row = await db
    .updateTable('conversations')
    .set((eb) => ({
      needs_reply: needsReply ?? eb.ref('needs_reply'),
      snoozed_until: snoozedUntil === undefined ? eb.ref('snoozed_until') : snoozedUntil,
    }))
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', leadId)
    .returning(['needs_reply', 'snoozed_until', 'last_at'])
    .executeTakeFirst();
  return row ?? null;
}

/** The last messages to and from a lead, the oldest first. */
export async function conversationEntries(db: Kysely<Database>, workspaceId: string, leadId: string) {
  const incoming = await db
    .selectFrom('inbound_messages')
    .select(['id', 'kind', 'channel', 'from_address', 'subject', 'body_text', 'quoted_text', 'parts', 'details', 'received_at'])
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', leadId)
    .orderBy('received_at', 'desc')
    .limit(MOST_ENTRIES)
    .execute();
  const outgoing = await db
    .selectFrom('messages as m')
    .innerJoin('enrollments as e', (join) => join.onRef('e.workspace_id', '=', 'm.workspace_id').onRef('e.id', '=', 'm.enrollment_id'))
    .select(['m.id', 'm.channel', 'm.subject', 'm.body_text', 'm.sent_at'])
    .where('m.workspace_id', '=', workspaceId)
    .where('e.lead_id', '=', leadId)
    .where('m.sent_at', 'is not', null)
    .orderBy('m.sent_at', 'desc')
    .limit(MOST_ENTRIES)
    .execute();
  return { incoming, outgoing };
}
