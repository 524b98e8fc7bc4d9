import type { KnownEvent } from '../model/events.ts';
import type { SequenceEvent } from '../model/event.ts';
import type { EnrollmentState } from '../model/state.ts';

/** A person has written the first line of a message, or said that it goes out without one. Names step and visit. */
export const FIRST_LINE_WRITTEN = 'first-line-written' satisfies KnownEvent;

/** Notes for which visit of a touch the line is there; the latest counts, so order and repetition don't matter. */
export function noteFirstLine(state: EnrollmentState, { name, step, visit }: SequenceEvent): EnrollmentState {
  if (name !== FIRST_LINE_WRITTEN || step === undefined || visit === undefined) return state;
  const known = state.firstLines !== undefined && Object.hasOwn(state.firstLines, step) ? state.firstLines[step]! : 0;
  return visit <= known ? state : { ...state, firstLines: { ...state.firstLines, [step]: visit } };
}
