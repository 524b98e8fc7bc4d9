import type { Instant } from '../steps/words.ts';
import type { EnrollmentState } from './state.ts';

/** An enrollment that has not started yet. */
export function initialState(enrolledAt: Instant): EnrollmentState {
  return {
    v: 1,
    status: 'active',
    endReason: null,
    enrolledAt,
    step: null,
    visit: 0,
    enteredAt: enrolledAt,
    visits: {},
    wait: null,
    touches: {},
    lastTouch: null,
    sent: {},
    paused: null,
    arms: {},
  };
}
