import type { StepId } from '@touchline/sequence';
import type { BulkJob, MoveChoice } from '../bulk/bulk-job.ts';
import { finishBulk, type RunBulkOptions } from '../bulk/run-bulk.ts';
import { missingTargets, storeMove } from '../publish/store-move.ts';
import type { StoreDeps } from '../../context/deps.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** Leads to move to another version. */
export interface MoveRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** Number of the version to move to; the latest when left out. */
  readonly toVersion?: number;
  /** Per group of leads. Leads of other groups finish on the old version. */
  readonly choices: readonly MoveChoice[];
  readonly by: string | null;
  readonly why: string | null;
}

/** Result of `startMove`. `unknown-step`: choices name steps that the target does not have. */
export type MoveStarted =
  | { readonly ok: true; readonly job: BulkJob }
  | { readonly ok: false; readonly reason: 'not-found' | 'unknown-step'; readonly steps?: readonly StepId[] };

/** Selects the leads to move and stores the job. `runBulk` does it. It can be canceled, and continues after a crash. */
export async function startMove(deps: StoreDeps, request: MoveRequest): Promise<MoveStarted> {
  const { workspaceId, sequenceId, choices, by, why } = request;
  return inTransaction(deps.pool, async (client) => {
    const { rows } = await client.query<{ id: string; number: number }>(
      `SELECT v.id, v.number FROM sequences s JOIN versions v
         ON v.workspace_id = s.workspace_id AND v.sequence_id = s.id AND v.number = coalesce($3, s.published_version)
       WHERE s.workspace_id = $1 AND s.id = $2`,
      [workspaceId, sequenceId, request.toVersion ?? null],
    );
    const [version] = rows;
    if (version === undefined) return { ok: false, reason: 'not-found' };
    const loaded = (await loadVersions(client, [{ workspace_id: workspaceId, version_id: version.id }])).get(version.id);
    if (loaded === undefined || !loaded.ok) throw new Error(loaded?.error ?? `Version ${version.id} does not exist.`);
    const steps = missingTargets(loaded.ir, choices);
    if (steps.length > 0) return { ok: false, reason: 'unknown-step', steps };
    const job = await storeMove(client, await deps.clock.now(client), { workspaceId, sequenceId, version, choices, by, why });
    return { ok: true, job };
  });
}

/** Moves leads of older versions as chosen per group, and reports the progress. */
export async function moveEnrollments(
  deps: StoreDeps,
  request: MoveRequest,
  options: Omit<RunBulkOptions, 'jobId'> = {},
): Promise<MoveStarted> {
  const started = await startMove(deps, request);
  return started.ok ? { ok: true, job: await finishBulk(deps, started.job, options) } : started;
}
