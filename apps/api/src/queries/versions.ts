import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { pageOf } from './page.ts';

/** Without graph and IR, the newest first. */
export async function listVersions(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) {
  let query = db
    .selectFrom('versions')
    .select(['id', 'sequence_id', 'number', 'ir_hash', 'note', 'published_at'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId);
  if (cursor !== undefined) {
    const last = db.selectFrom('versions').select('number').where('workspace_id', '=', workspaceId).where('id', '=', cursor);
    query = query.where('number', '<', last);
  }
  const rows = await query
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit);
}

export async function findVersion(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await db.selectFrom('versions').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}
