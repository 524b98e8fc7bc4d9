import type { Action } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { lockEnrollments } from '../step/claim.ts';
import { withElsewhere } from '../step/interpret-apart.ts';
import { attachHistory } from '../step/attach-history.ts';
import { writeOutcomes } from '../step/write.ts';
import { actionOutcome } from '../step/action-outcome.ts';

/** An action on one enrollment. */
export interface ActionRequest {
  readonly workspaceId: string;
  readonly enrollmentId: string;
  readonly action: Action;
  /** Who did it and for what reason, for the timeline. */
  readonly by: string | null;
  readonly why: string | null;
}

/** Result of an action. `impossible`: the action has no effect in the present state; `detail` explains it to a person. */
export type ActionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown-enrollment' | 'ended' | 'impossible'; readonly detail?: string };

/** Applies a person's action to one enrollment, immediately. Resuming a failed enrollment retries it. */
export async function performAction(deps: EngineDeps, request: ActionRequest): Promise<ActionResult> {
  return inTransaction(deps.pool, async (client) => {
    const [row] = await lockEnrollments(client, [{ workspaceId: request.workspaceId, id: request.enrollmentId }]);
    if (row === undefined) return { ok: false, reason: 'unknown-enrollment' };
    const now = await deps.clock.now(client);
    const versions = await loadVersions(client, [row]);
    const [told = row] = await withElsewhere(client, await attachHistory(client, [row], versions), now);
    const acted = actionOutcome(told, versions.get(row.version_id), request.action, now);
    if (!acted.ok) return acted;
    await writeOutcomes(client, [acted.outcome], now, { by: request.by, why: request.why });
    return { ok: true };
  });
}
