import { type BulkJob, runBulk } from '@touchline/engine';
import type { ApiDeps } from './deps.ts';

/** Begins with a job at once, while the caller gets an answer. A worker goes on with it should this process end. */
export function runJob({ engine, logger }: Pick<ApiDeps, 'engine' | 'logger'>, job: BulkJob | null): void {
  if (job === null || job.status !== 'running') return;
  runBulk(engine, { jobId: job.id }).catch((error: unknown) => logger.warn({ err: error, jobId: job.id }, 'a job is left to the workers'));
}
