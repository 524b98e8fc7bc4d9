import { type Action, type Instant, nextWake, type Signal } from '@touchline/sequence';
import type { LoadedVersion } from '../../context/ir-cache.ts';
import { interpret, type Outcome } from './interpret.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

export type ActionOutcome =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly reason: 'ended' | 'impossible'; readonly detail?: string };

/** The result of a person's action on one locked enrollment. Stores nothing. Resuming a failed enrollment retries it. */
export function actionOutcome(row: EnrollmentRow, version: LoadedVersion | undefined, action: Action, now: Instant): ActionOutcome {
  if (row.status === 'ended') return { ok: false, reason: 'ended' };
  const retried: EnrollmentRow = row.status === 'failed' ? { ...row, status: row.state.status, error: null } : row;
  const outcome = interpret(retried, version, signalsOf(row, action, now), now);
  if (outcome.error !== null) return { ok: false, reason: 'impossible', detail: outcome.error };
  if (row.status !== 'failed' && isUnmoved(outcome)) return { ok: false, reason: 'impossible', detail: REFUSALS[action.type] };
  return { ok: true, outcome };
}

function signalsOf(row: EnrollmentRow, action: Action, now: Instant): readonly Signal[] {
  const performed: Signal = { type: 'act', act: action };
  // The first step may not have run yet, and a person should be able to skip it.
  if (row.state.step === null && action.type !== 'exit' && action.type !== 'pause') return [{ type: 'timer' }, performed];
  const due = nextWake(row.state);
  if (row.status === 'failed' && action.type === 'resume' && due !== null && due <= now) return [performed, { type: 'timer' }];
  return [performed];
}

function isUnmoved({ row, state, effects }: Outcome): boolean {
  return state === row.state && effects.length === 0;
}

const REFUSALS: Record<Action['type'], string> = {
  'skip-wait': 'The enrollment does not wait, so there is nothing to skip.',
  'send-now': 'The enrollment has no message to send now.',
  'skip-step': 'There is no step to skip.',
  pause: 'The enrollment cannot be paused.',
  resume: 'It is not paused.',
  reschedule: 'The enrollment has no timer to reschedule.',
  jump: 'Its version has no such step.',
  exit: 'The enrollment cannot be ended.',
};
