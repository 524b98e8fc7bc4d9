import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { touchCounts } from './touch-counts.ts';

/** Sequences with what a list shows of them. */
function overview(db: Kysely<Database>, workspaceId: string) {
  return db
    .selectFrom('sequences as s')
    .innerJoin('drafts as d', (join) => join.onRef('d.workspace_id', '=', 's.workspace_id').onRef('d.sequence_id', '=', 's.id'))
    .where('s.workspace_id', '=', workspaceId)
    .select((eb) => [
      's.id',
      's.name',
      's.status',
      's.published_version',
      'd.revision',
      sql<Date>`greatest(s.updated_at, d.updated_at)`.as('updated_at'),
      sql<number>`jsonb_array_length(d.document->'nodes')`.as('step_count'),
      eb
        .selectFrom('enrollments as e')
        .whereRef('e.workspace_id', '=', 's.workspace_id')
        .whereRef('e.sequence_id', '=', 's.id')
        .where('e.status', 'in', ['active', 'paused'])
        .select(sql<number>`count(*)::int`.as('n'))
        .as('active_enrollments'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof overview>['executeTakeFirstOrThrow']>>;

const present = (row: Row, touchCount: number) => ({
  id: row.id,
  name: row.name,
  status: row.status,
  publishedVersion: row.published_version,
  draftRevision: row.revision,
  stepCount: row.step_count,
  touchCount,
  activeEnrollments: row.active_enrollments ?? 0,
  updatedAt: row.updated_at.toISOString(),
});

/** Either archived ones or all others, the last touched first. */
export async function listSequences(db: Kysely<Database>, workspaceId: string, archived: boolean) {
  const rows = await overview(db, workspaceId)
    .where('s.status', archived ? '=' : '<>', 'archived')
    .orderBy('updated_at', 'desc')
    .execute();
  const counts = await touchCounts(db, workspaceId, rows);
  return rows.map((row) => present(row, counts.get(row.id) ?? 0));
}

export async function findSequence(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await overview(db, workspaceId).where('s.id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const counts = await touchCounts(db, workspaceId, [row]);
  return present(row, counts.get(row.id) ?? 0);
}

export async function sequenceExists(db: Kysely<Database>, workspaceId: string, id: string): Promise<boolean> {
  const row = await db.selectFrom('sequences').select('id').where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
