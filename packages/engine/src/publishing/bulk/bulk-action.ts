import type { EnrollmentRowStatus } from '@touchline/db';
import type { Act, StepId } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { BulkJob, BulkWork } from './bulk-job.ts';
import { finishBulk, type RunBulkOptions } from './run-bulk.ts';
import { type ManyFilter, RUNNING, selectionFor } from './selection.ts';
import { startBulk } from './start-bulk.ts';

export interface ManyRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly filter: ManyFilter;
  /** `reenroll`: once more from the beginning, on the latest version, as far as the rules of enrolling allow. */
  readonly act: Act | { readonly type: 'reenroll' };
  readonly by: string | null;
  readonly why: string | null;
}

/** Chooses the leads and stores the job; `runBulk` does it. */
export async function startActOnMany(deps: StoreDeps, request: ManyRequest): Promise<BulkJob> {
  const { workspaceId, sequenceId, filter, act, by, why } = request;
  return inTransaction(deps.pool, async (client) =>
    startBulk(client, await deps.clock.now(client), {
      workspaceId,
      sequenceId,
      work: act.type === 'reenroll' ? { type: 'reenroll' } : workOf(act, filter.step),
      select: selectionFor(filter, MEANT[act.type]),
      by,
      why,
    }),
  );
}

/** Does a person's act to many leads, in batches, each recorded with who and why; gives the counts. */
export async function actInBulk(deps: StoreDeps, request: ManyRequest, options: Omit<RunBulkOptions, 'jobId'> = {}): Promise<BulkJob> {
  return finishBulk(deps, await startActOnMany(deps, request), options);
}

function workOf(act: Act, step: StepId | undefined): BulkWork {
  return { type: 'act', act, ...(step === undefined ? {} : { step }) };
}

/** Statuses that an action applies to by default. */
const MEANT: Record<ManyRequest['act']['type'], readonly EnrollmentRowStatus[]> = {
  'skip-wait': RUNNING,
  'send-now': RUNNING,
  'skip-step': RUNNING,
  reschedule: RUNNING,
  jump: RUNNING,
  pause: ['active'],
  resume: ['paused', 'failed'],
  exit: ['active', 'paused', 'failed'],
  reenroll: ['ended'],
};
