import { type Act, type Instant, nextWake, type Signal } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { EngineDeps } from '../deps.ts';
import { loadVersions } from '../ir-cache.ts';
import { inTransaction } from '../sql/transaction.ts';
import { lockEnrollments } from '../step/claim.ts';
import { interpret, type Outcome } from '../step/interpret.ts';
import type { EnrollmentRow } from '../step/row.ts';
import { writeOutcomes } from '../step/write.ts';

export interface ActRequest {
  readonly workspaceId: string;
  readonly enrollmentId: string;
  readonly act: Act;
  /** Who did it and for what reason, for the timeline. */
  readonly by: string | null;
  readonly why: string | null;
}

export type Acted =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown-enrollment' | 'ended' | 'impossible'; readonly detail?: string };

/** Carries out a person's act on one enrollment, at once. Resuming one that was set aside after an error tries it again. */
export async function act(deps: EngineDeps, request: ActRequest): Promise<Acted> {
  return inTransaction(deps.pool, async (client) => {
    const [row] = await lockEnrollments(client, [{ workspaceId: request.workspaceId, id: request.enrollmentId }]);
    if (row === undefined) return { ok: false, reason: 'unknown-enrollment' };
    if (row.status === 'ended') return { ok: false, reason: 'ended' };
    return perform(client, row, request, await deps.clock.now(client));
  });
}

async function perform(client: PoolClient, row: EnrollmentRow, request: ActRequest, now: Instant): Promise<Acted> {
  const versions = await loadVersions(client, [row]);
  const retried: EnrollmentRow = row.status === 'failed' ? { ...row, status: row.state.status, error: null } : row;
  const outcome = interpret(retried, versions.get(row.version_id), signalsOf(row, request.act, now), now);
  if (outcome.error !== null) return { ok: false, reason: 'impossible', detail: outcome.error };
  if (row.status !== 'failed' && isUnmoved(outcome)) return { ok: false, reason: 'impossible', detail: REFUSALS[request.act.type] };
  await writeOutcomes(client, [outcome], now, { by: request.by, why: request.why });
  return { ok: true };
}

function signalsOf(row: EnrollmentRow, act: Act, now: Instant): readonly Signal[] {
  const performed: Signal = { type: 'act', act };
  // Nobody should have to wait for the first step before they can skip past it.
  if (row.state.step === null && act.type !== 'exit' && act.type !== 'pause') return [{ type: 'timer' }, performed];
  const due = nextWake(row.state);
  if (row.status === 'failed' && act.type === 'resume' && due !== null && due <= now) return [performed, { type: 'timer' }];
  return [performed];
}

function isUnmoved({ row, state, effects }: Outcome): boolean {
  return state === row.state && effects.length === 0;
}

const REFUSALS: Record<Act['type'], string> = {
  'skip-wait': 'There is nothing to skip.',
  'send-now': 'There is nothing to send.',
  'skip-step': 'There is no step to skip.',
  pause: 'It cannot be paused.',
  resume: 'It is not paused.',
  reschedule: 'It waits for nothing that could be put off.',
  jump: 'Its version has no such step.',
  exit: 'It cannot be ended.',
};
