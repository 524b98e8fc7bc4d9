import { type BulkJob, runBulk } from '@touchline/engine';
import type { ApiDeps } from './deps.ts';

/** Starts a job at once, in parallel with the response. A worker continues it if this process ends. */
export function runJob({ engine, logger }: Pick<ApiDeps, 'engine' | 'logger'>, job: BulkJob | null): void {
  if (job === null || job.status !== 'running') return;
  runBulk(engine, { jobId: job.id }).catch((error: unknown) => logger.warn({ err: error, jobId: job.id }, 'bulk job deferred to workers'));
}
