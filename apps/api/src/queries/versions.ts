import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/** Without graph and IR, the newest first. */
export function listVersions(db: Kysely<Database>, workspaceId: string, sequenceId: string) {
  return db
    .selectFrom('versions')
    .select(['id', 'sequence_id', 'number', 'ir_hash', 'note', 'published_at'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .orderBy('number', 'desc')
    .execute();
}

export async function findVersion(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await db.selectFrom('versions').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}
