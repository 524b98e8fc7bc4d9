import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/**
 * Deletes a sequence that was never published, so it has no enrollments. A published one is archived, since messages and
 * timelines refer to its versions. `busy`, and nothing done, while leads are enrolled.
 */
export async function removeSequence(db: Kysely<Database>, workspaceId: string, id: string): Promise<'done' | 'unknown' | 'busy'> {
  return db.transaction().execute(async (tx) => {
    const sequence = await tx
      .selectFrom('sequences')
      .select('published_version')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (sequence === undefined) return 'unknown';
    if (sequence.published_version === null) {
      await tx.deleteFrom('sequences').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
      return 'done';
    }
    const inside = await tx
      .selectFrom('enrollments')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('sequence_id', '=', id)
      .where('status', 'in', ['active', 'paused'])
      .limit(1)
      .executeTakeFirst();
    if (inside !== undefined) return 'busy';
    await tx
      .updateTable('sequences')
      .set({ status: 'archived', updated_at: new Date() })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    return 'done';
  });
}
