import { type BulkJobTable, newId } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { ClientBase } from 'pg';
import { type BulkJob, type BulkWork, toBulkJob } from './bulk-job.ts';
import { type BulkSelection, selectionOf } from './selection.ts';

export interface BulkRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly work: BulkWork;
  readonly select: BulkSelection;
  readonly by: string | null;
  readonly why: string | null;
}

/** Selects the enrollments of a job and stores it, without changing them yet. */
export async function startBulk(client: ClientBase, now: Instant, request: BulkRequest): Promise<BulkJob> {
  const { workspaceId, sequenceId, work, select, by, why } = request;
  const id = newId();
  const values: unknown[] = [workspaceId, sequenceId, id, JSON.stringify(work), by, why, new Date(now)];
  const { rows } = await client.query<Selectable<BulkJobTable>>(
    `WITH found AS MATERIALIZED (${selectionOf(values, select)}),
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
    values,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A bulk job was inserted and is not there.');
  return toBulkJob(row);
}
