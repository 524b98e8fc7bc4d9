import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { pageOf } from './page.ts';
import { touchCounts } from './touch-counts.ts';

const touchedAt = sql<Date>`greatest(s.updated_at, d.updated_at)`;

function touched(db: Kysely<Database>, workspaceId: string) {
  return db
    .selectFrom('sequences as s')
    .innerJoin('drafts as d', (join) => join.onRef('d.workspace_id', '=', 's.workspace_id').onRef('d.sequence_id', '=', 's.id'))
    .where('s.workspace_id', '=', workspaceId);
}

/** Sequences with the fields of a list. */
function overview(db: Kysely<Database>, workspaceId: string) {
  return touched(db, workspaceId).select((eb) => [
    's.id',
    's.name',
    's.status',
    's.published_version',
    'd.revision',
    touchedAt.as('updated_at'),
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

export interface SequenceFilter {
  readonly archived: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Either archived ones or all others, the last touched first. The cursor is the last one's id. */
export async function listSequences(db: Kysely<Database>, workspaceId: string, { archived, cursor, limit }: SequenceFilter) {
  let query = overview(db, workspaceId).where('s.status', archived ? '=' : '<>', 'archived');
  if (cursor !== undefined) {
    const after = touched(db, workspaceId)
      .where('s.id', '=', cursor)
      .select([touchedAt.as('at'), 's.id']);
    query = query.where(sql<boolean>`(${touchedAt}, s.id) < ${after}`);
  }
  const rows = await query
    .orderBy('updated_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute();
  const { items, nextCursor } = pageOf(rows, limit);
  const counts = await touchCounts(db, workspaceId, items);
  return { items: items.map((row) => present(row, counts.get(row.id) ?? 0)), nextCursor };
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
