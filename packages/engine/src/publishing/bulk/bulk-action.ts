import type { EnrollmentRowStatus } from '@touchline/db';
import type { Action, StepId } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { BulkJob, BulkWork } from './bulk-job.ts';
import { finishBulk, type RunBulkOptions } from './run-bulk.ts';
import { type ManyFilter, RUNNING, selectionFor } from './selection.ts';
import { startBulk } from './start-bulk.ts';

/** An action on many enrollments of a sequence. */
export interface BulkActionRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly filter: ManyFilter;
  /** `reenroll`: once more from the beginning, on the latest version, as far as the rules of enrolling allow. */
  readonly action: Action | { readonly type: 'reenroll' };
  readonly by: string | null;
  readonly why: string | null;
}

/** Chooses the leads and stores the job; `runBulk` does it. */
export async function startBulkAction(deps: StoreDeps, request: BulkActionRequest): Promise<BulkJob> {
  const { workspaceId, sequenceId, filter, action, by, why } = request;
  return inTransaction(deps.pool, async (client) =>
    startBulk(client, await deps.clock.now(client), {
      workspaceId,
      sequenceId,
      work: action.type === 'reenroll' ? { type: 'reenroll' } : workOf(action, filter.step),
      select: selectionFor(filter, MEANT[action.type]),
      by,
      why,
    }),
  );
}

/** Does a person's action to many leads, in batches, each recorded with who and why; gives the counts. */
export async function performBulkAction(
  deps: StoreDeps,
  request: BulkActionRequest,
  options: Omit<RunBulkOptions, 'jobId'> = {},
): Promise<BulkJob> {
  return finishBulk(deps, await startBulkAction(deps, request), options);
}

function workOf(action: Action, step: StepId | undefined): BulkWork {
  return { type: 'action', action, ...(step === undefined ? {} : { step }) };
}

/** Statuses that an action applies to by default. */
const MEANT: Record<BulkActionRequest['action']['type'], readonly EnrollmentRowStatus[]> = {
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
