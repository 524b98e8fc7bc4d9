import type { Instant } from '../steps/words.ts';
import type { EnrollmentState } from './state.ts';

/** When a timer signal does something at the earliest; null when only an event or a person can. */
export function nextWake(state: EnrollmentState): Instant | null {
  if (state.status === 'ended') return null;
  if (state.status === 'paused') return state.paused?.until ?? null;
  return state.step === null ? state.enrolledAt : (state.wait?.until ?? null);
}
