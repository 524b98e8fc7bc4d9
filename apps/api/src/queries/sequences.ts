import type { Database } from '@touchline/db';
import { STEP_KINDS, stepDefinition } from '@touchline/sequence';
import { type Kysely, sql } from 'kysely';

/** Kinds that contact the lead, as the registry says. */
const touchKinds = STEP_KINDS.filter((kind) => stepDefinition(kind)?.touch !== null);

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
      sql<number>`(SELECT count(*)::int FROM jsonb_array_elements(d.document->'nodes') AS node WHERE node->>'kind' = ANY(${touchKinds}))`.as(
        'touch_count',
      ),
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

const present = (row: Row) => ({
  id: row.id,
  name: row.name,
  status: row.status,
  publishedVersion: row.published_version,
  draftRevision: row.revision,
  stepCount: row.step_count,
  touchCount: row.touch_count,
  activeEnrollments: row.active_enrollments ?? 0,
  updatedAt: row.updated_at.toISOString(),
});

/** Either archived ones or all others, the last touched first. */
export async function listSequences(db: Kysely<Database>, workspaceId: string, archived: boolean) {
  const rows = await overview(db, workspaceId)
    .where('s.status', archived ? '=' : '<>', 'archived')
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map(present);
}

export async function findSequence(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await overview(db, workspaceId).where('s.id', '=', id).executeTakeFirst();
  return row === undefined ? null : present(row);
}

export async function sequenceExists(db: Kysely<Database>, workspaceId: string, id: string): Promise<boolean> {
  const row = await db.selectFrom('sequences').select('id').where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
