import type { Database, EnrollmentRowStatus } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { pageOf } from './page.ts';

const columns = [
  'e.workspace_id',
  'e.id',
  'e.sequence_id',
  'e.version_id',
  'e.lead_id',
  'e.due_at',
  'e.enrolled_at',
  'e.updated_at',
  'e.is_test',
  'e.status',
  'e.step_id',
  'e.end_reason',
  'e.error',
] as const;

export interface EnrollmentFilter {
  readonly step?: string | undefined;
  readonly status?: EnrollmentRowStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Current and former enrollments of a sequence, the last enrolled first. */
export async function listEnrollments(db: Kysely<Database>, workspaceId: string, sequenceId: string, filter: EnrollmentFilter) {
  let query = db
    .selectFrom('enrollments as e')
    .innerJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 'e.workspace_id').onRef('l.id', '=', 'e.lead_id'))
    .where('e.workspace_id', '=', workspaceId)
    .where('e.sequence_id', '=', sequenceId)
    .select([...columns, 'l.email', 'l.phone', 'l.first_name', 'l.last_name', 'l.company', 'l.tier']);
  if (filter.step !== undefined) query = query.where('e.step_id', '=', filter.step);
  if (filter.status !== undefined) query = query.where('e.status', '=', filter.status);
  if (filter.cursor !== undefined) query = query.where('e.id', '<', filter.cursor);
  const rows = await query
    .orderBy('e.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit);
}

/** Counts stop here: a page must not wait for millions. */
const COUNTED = 100_000;

/** How many the list has. */
export async function countEnrollments(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  { step, status }: Pick<EnrollmentFilter, 'step' | 'status'>,
) {
  let query = db
    .selectFrom('enrollments as e')
    .select('e.id')
    .where('e.workspace_id', '=', workspaceId)
    .where('e.sequence_id', '=', sequenceId)
    .limit(COUNTED + 1);
  if (step !== undefined) query = query.where('e.step_id', '=', step);
  if (status !== undefined) query = query.where('e.status', '=', status);
  const { n } = await db
    .selectFrom(query.as('found'))
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow();
  return { n: Math.min(n, COUNTED), more: n > COUNTED };
}

/** One enrollment with the version that it is pinned to. */
export async function findEnrollment(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await db
    .selectFrom('enrollments as e')
    .innerJoin('sequences as s', (join) => join.onRef('s.workspace_id', '=', 'e.workspace_id').onRef('s.id', '=', 'e.sequence_id'))
    .innerJoin('versions as v', (join) => join.onRef('v.workspace_id', '=', 'e.workspace_id').onRef('v.id', '=', 'e.version_id'))
    .where('e.workspace_id', '=', workspaceId)
    .where('e.id', '=', id)
    .select([...columns, 'e.state', 's.name as sequence_name', 'v.number as version_number', 'v.ir'])
    .executeTakeFirst();
  return row ?? null;
}

export async function enrollmentExists(db: Kysely<Database>, workspaceId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrollments')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
