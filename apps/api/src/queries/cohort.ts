import { type RawBuilder, sql } from 'kysely';

export interface Cohort {
  /** Number of the version that its leads are on. */
  readonly version?: number | undefined;
  /** Leads who came in from then on. ISO 8601. */
  readonly since?: string | undefined;
}

/** Number of newest leads that are counted. A picture, not a ledger. */
const MOST = 100_000;

/** A subquery of the enrollments that are asked for: id, status, step_id and state. */
export function cohortOf(workspaceId: string, sequenceId: string, { version = null, since = null }: OrNull<Cohort>): RawBuilder<unknown> {
  return sql`
    SELECT e.id, e.status, e.step_id, e.state FROM enrollments e
    WHERE e.workspace_id = ${workspaceId} AND e.sequence_id = ${sequenceId}
      AND (${version}::int IS NULL OR e.version_id = (
        SELECT v.id FROM versions v WHERE v.workspace_id = ${workspaceId} AND v.sequence_id = ${sequenceId} AND v.number = ${version}::int
      ))
      AND (${since}::timestamptz IS NULL OR e.enrolled_at >= ${since}::timestamptz)
    ORDER BY e.id DESC LIMIT ${MOST}`;
}

type OrNull<Values> = { readonly [Name in keyof Values]: Values[Name] | null };
