import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { pageOf } from './page.ts';

/** Comments on the steps of a sequence, oldest first. */
export async function listComments(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) {
  let query = db.selectFrom('comments').selectAll().where('workspace_id', '=', workspaceId).where('sequence_id', '=', sequenceId);
  if (cursor !== undefined) query = query.where('id', '>', cursor);
  const rows = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit);
}
