import type { Instant } from '../model/types.ts';
import type { EnrollmentState } from '../model/state.ts';

/** The state of an enrollment before its start. */
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
