import { type BulkJobTable, type EnrollmentRowStatus, newId } from '@touchline/db';
import type { Instant, StepId } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { ClientBase } from 'pg';
import { type BulkJob, type BulkWork, toBulkJob } from './bulk-job.ts';

/** Which enrollments of a sequence; what is left out doesn't matter. */
export interface BulkSelection {
  readonly statuses: readonly EnrollmentRowStatus[];
  readonly step?: StepId;
  readonly leadIds?: readonly string[];
  /** All but those on this version. */
  readonly notOnVersion?: string;
  /** Only those that nothing but an event or a person would move. */
  readonly timerless?: boolean;
}

export interface BulkRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly work: BulkWork;
  readonly select: BulkSelection;
  readonly by: string | null;
  readonly why: string | null;
}

/** Chooses the enrollments of a job and stores it; nothing is done to them yet. */
export async function startBulk(client: ClientBase, now: Instant, request: BulkRequest): Promise<BulkJob> {
  const { workspaceId, sequenceId, work, select, by, why } = request;
  const id = newId();
  const { rows } = await client.query<Selectable<BulkJobTable>>(
    `WITH found AS MATERIALIZED (${FOUND}),
      job AS (
        INSERT INTO bulk_jobs (workspace_id, id, sequence_id, work, status, total, by, why, created_at, updated_at, finished_at)
        SELECT $1, $3, $2, $4, CASE WHEN n = 0 THEN 'done' ELSE 'running' END, n, $5, $6, $7, $7, CASE WHEN n = 0 THEN $7::timestamptz END
        FROM (SELECT count(*)::int AS n FROM found) AS counted
        RETURNING *
      ),
      items AS (
        INSERT INTO bulk_items (workspace_id, job_id, place, enrollment_id)
        SELECT $1, $3, row_number() OVER (ORDER BY id), id FROM found
      )
      SELECT * FROM job`,
    [
      workspaceId,
      sequenceId,
      id,
      JSON.stringify(work),
      by,
      why,
      new Date(now),
      select.statuses,
      select.step ?? null,
      select.leadIds ?? null,
      select.notOnVersion ?? null,
      select.timerless ?? false,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A bulk job was inserted and is not there.');
  return toBulkJob(row);
}

/** In three parts, each of which has an index of its own; few ask for those that ended. */
const FOUND = ["status IN ('active', 'paused')", "status = 'failed'", "status = 'ended'"]
  .map(
    (part) => `SELECT id FROM enrollments e WHERE workspace_id = $1 AND sequence_id = $2 AND ${part} AND status = ANY($8)
      AND ($9::text IS NULL OR step_id = $9) AND ($10::uuid[] IS NULL OR lead_id = ANY($10)) AND ($11::uuid IS NULL OR version_id <> $11)
      AND (NOT $12::bool OR due_at IS NULL)`,
  )
  .join(' UNION ALL ');
