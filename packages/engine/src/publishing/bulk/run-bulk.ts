import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkJobTable } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction, isDataError, sqlState } from '../../sql/transaction.ts';
import { type BulkJob, findBulkJob, toBulkJob } from './bulk-job.ts';
import { doWork } from './do-work.ts';
import type { Counts } from './tally.ts';

/** Options of `runBulk`. */
export interface RunBulkOptions {
  /** Only this job; all that are running otherwise. */
  readonly jobId?: string;
  /** Enrollments per transaction. */
  readonly batch?: number;
  readonly onProgress?: (job: BulkJob) => void;
  /** Stops between two batches. Another process may continue. */
  readonly signal?: AbortSignal;
}

/**
 * Continues bulk jobs, batch by batch, each in a transaction with its progress: after a crash a job continues where it stopped.
 * Any number of processes may call it. A job runs in one of them at a time.
 *
 * @returns batches done
 */
export async function runBulk(deps: StoreDeps, options: RunBulkOptions = {}): Promise<number> {
  for (let batches = 0; ; batches += 1) {
    if (options.signal?.aborted === true) return batches;
    const job = await runBatch(deps, options);
    if (job === null) return batches;
    options.onProgress?.(job);
  }
}

/** Runs one job to its end, also where another process takes part. */
export async function finishBulk(deps: StoreDeps, started: BulkJob, options: Omit<RunBulkOptions, 'jobId'> = {}): Promise<BulkJob> {
  for (;;) {
    await runBulk(deps, { ...options, jobId: started.id });
    const job = await findBulkJob(deps, started.workspaceId, started.id);
    if (job === null) throw new Error(`Bulk job ${started.id} is gone.`);
    if (job.status !== 'running' || options.signal?.aborted === true) return job;
    await sleep(50);
  }
}

async function runBatch(deps: StoreDeps, { jobId, batch = 500 }: RunBulkOptions): Promise<BulkJob | null> {
  let job: BulkJob | null = null;
  try {
    return await inTransaction(deps.pool, async (client) => {
      job = await lockJob(client, jobId ?? null);
      if (job === null) return null;
      const now = await deps.clock.now(client);
      const { rows } = await client.query<{ enrollment_id: string }>(
        'SELECT enrollment_id FROM bulk_items WHERE workspace_id = $1 AND job_id = $2 AND place > $3 ORDER BY place LIMIT $4',
        [job.workspaceId, job.id, job.done, batch],
      );
      const ids = rows.map((row) => row.enrollment_id);
      return await note(client, job, ids.length, await doWork(client, job, ids, now), now);
    });
  } catch (error) {
    // The database is unavailable or busy: the next run continues from here.
    if (job === null || (sqlState(error) !== undefined && !isDataError(error)) || !(error instanceof Error)) throw error;
    return fail(deps, job, error);
  }
}

async function lockJob(client: PoolClient, jobId: string | null): Promise<BulkJob | null> {
  const { rows } = await client.query<Selectable<BulkJobTable>>(
    `SELECT * FROM bulk_jobs WHERE status = 'running' AND ($1::uuid IS NULL OR id = $1) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [jobId],
  );
  return rows[0] === undefined ? null : toBulkJob(rows[0]);
}

async function note(client: PoolClient, job: BulkJob, seen: number, counts: Counts, now: Instant): Promise<BulkJob> {
  const sums: Record<string, number> = { ...job.counts };
  for (const [what, n] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + n;
  const { rows } = await client.query<Selectable<BulkJobTable>>(
    `UPDATE bulk_jobs SET place = place + $3, counts = $4, updated_at = $5::timestamptz,
      status = CASE WHEN place + $3 >= total THEN 'done' ELSE status END,
      finished_at = CASE WHEN place + $3 >= total THEN $5::timestamptz END
     WHERE workspace_id = $1 AND id = $2 RETURNING *`,
    [job.workspaceId, job.id, seen, JSON.stringify(sums), new Date(now)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Bulk job ${job.id} vanished while it was locked.`);
  if (row.status === 'done')
    await client.query('DELETE FROM bulk_items WHERE workspace_id = $1 AND job_id = $2', [job.workspaceId, job.id]);
  return toBulkJob(row);
}

async function fail(deps: StoreDeps, job: BulkJob, error: Error): Promise<null> {
  deps.logger.error({ err: error, jobId: job.id }, 'bulk job failed, its changes stay');
  await deps.pool.query(
    `UPDATE bulk_jobs SET status = 'failed', error = $3, finished_at = now(), updated_at = now()
     WHERE workspace_id = $1 AND id = $2 AND status = 'running'`,
    [job.workspaceId, job.id, error.message],
  );
  return null;
}
