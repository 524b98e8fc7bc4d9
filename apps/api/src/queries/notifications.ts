import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { pageOf } from './page.ts';

/** More unread ones are not counted. */
const COUNTED = 100;

interface Reader {
  readonly workspaceId: string;
  readonly userId: string;
}

interface NotificationFilter {
  readonly state: 'unread' | 'all';
  readonly kind?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const shown = (db: Kysely<Database>, { workspaceId, userId }: Reader) =>
  db.selectFrom('notifications').where('workspace_id', '=', workspaceId).where('user_id', '=', userId).where('in_app', '=', true);

/** Newest first. */
export async function listNotifications(db: Kysely<Database>, reader: Reader, { state, kind, cursor, limit }: NotificationFilter) {
  let query = shown(db, reader).select(['id', 'kind', 'data', 'created_at', 'read_at']);
  if (state === 'unread') query = query.where('read_at', 'is', null);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (cursor !== undefined) query = query.where('id', '<', cursor);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit);
}

export async function countUnread(db: Kysely<Database>, reader: Reader): Promise<number> {
  const rows = await shown(db, reader).select('id').where('read_at', 'is', null).limit(COUNTED).execute();
  return rows.length;
}

/** Marks the given ones, or all, as read at this time, or as unread. Returns how many changed. */
export async function markNotifications(
  db: Kysely<Database>,
  { workspaceId, userId }: Reader,
  ids: readonly string[] | undefined,
  readAt: Date | null,
): Promise<number> {
  let query = db
    .updateTable('notifications')
    .set({ read_at: readAt })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .where('in_app', '=', true)
    .where('read_at', readAt === null ? 'is not' : 'is', null);
  if (ids !== undefined) query = query.where('id', 'in', ids);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}
