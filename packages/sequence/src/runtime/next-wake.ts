import type { Instant } from '../model/types.ts';
import type { EnrollmentState } from '../model/state.ts';

/** The earliest instant at which a timer signal has an effect; null if only an event or a person can advance the lead. */
export function nextWake(state: EnrollmentState): Instant | null {
  if (state.status === 'ended') return null;
  if (state.status === 'paused') return state.paused?.until ?? null;
  if (state.step === null) return state.enrolledAt;
  // A move between versions placed the lead at the step, which has not run yet.
  if (state.wait === null) return state.enteredAt;
  const { wait, ahead } = state;
  return ahead !== undefined && (wait.until === null || ahead < wait.until) ? ahead : wait.until;
}
