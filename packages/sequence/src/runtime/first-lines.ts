import type { KnownEvent } from '../model/events.ts';
import type { SequenceEvent } from '../model/event.ts';
import type { EnrollmentState } from '../model/state.ts';

/** A person wrote the opening line of a message, or decided to send it without one. The event has step and visit. */
export const FIRST_LINE_WRITTEN = 'first-line-written' satisfies KnownEvent;

/** Records the visit of a touch for which the line exists. The latest counts, so that order and repetition don't matter. */
export function noteFirstLine(state: EnrollmentState, { name, step, visit }: SequenceEvent): EnrollmentState {
  if (name !== FIRST_LINE_WRITTEN || step === undefined || visit === undefined) return state;
  const known = state.firstLines !== undefined && Object.hasOwn(state.firstLines, step) ? state.firstLines[step]! : 0;
  return visit <= known ? state : { ...state, firstLines: { ...state.firstLines, [step]: visit } };
}
