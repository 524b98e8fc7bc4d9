import type { Instant, Ir, StepId } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import type { BulkJob, MoveChoice } from '../bulk/bulk-job.ts';
import { startBulk } from '../bulk/start-bulk.ts';

interface Move extends Author {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** The version to move to. */
  readonly version: { readonly id: string; readonly number: number };
  readonly choices: readonly MoveChoice[];
}

/** Stores the job that moves leads of older versions, in the caller's transaction. */
export function storeMove(
  client: PoolClient,
  now: Instant,
  { workspaceId, sequenceId, version, choices, by, why }: Move,
): Promise<BulkJob> {
  return startBulk(client, now, {
    workspaceId,
    sequenceId,
    work: { type: 'move', versionId: version.id, number: version.number, choices },
    select: { statuses: ['active', 'paused', 'failed'], notOnVersion: version.id },
    by,
    why,
  });
}

/** Steps that leads would be moved to and that the version does not have. */
export function missingTargets(ir: Ir, choices: readonly MoveChoice[]): readonly StepId[] {
  const targets = choices.flatMap(({ mode }) => (typeof mode === 'object' ? [mode.mapTo] : []));
  return [...new Set(targets)].filter((step) => !Object.hasOwn(ir.steps, step));
}
