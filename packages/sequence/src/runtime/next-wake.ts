import type { Instant } from '../model/types.ts';
import type { EnrollmentState } from '../model/state.ts';

/** When a timer signal does something at the earliest; null when only an event or a person can. */
export function nextWake(state: EnrollmentState): Instant | null {
  if (state.status === 'ended') return null;
  if (state.status === 'paused') return state.paused?.until ?? null;
  if (state.step === null) return state.enrolledAt;
  // Put at a step by a move between versions and not run there yet.
  if (state.wait === null) return state.enteredAt;
  const { wait, ahead } = state;
  return ahead !== undefined && (wait.until === null || ahead < wait.until) ? ahead : wait.until;
}
