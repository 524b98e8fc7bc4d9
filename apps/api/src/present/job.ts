import type { z } from '@hono/zod-openapi';
import { type BulkJob, canBeUndone } from '@touchline/engine';
import type { jobSchema } from '../contract/jobs.ts';

export function presentJob(job: BulkJob): z.infer<typeof jobSchema> {
  return {
    id: job.id,
    sequenceId: job.sequenceId,
    work: job.work.type,
    status: job.status,
    total: job.total,
    done: job.done,
    counts: { ...job.counts },
    undoable: job.status !== 'running' && canBeUndone(job),
    why: job.why,
    error: job.error,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}
