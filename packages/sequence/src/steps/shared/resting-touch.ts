import type { Resting, RunContext } from './definition.ts';
import type { TouchPlan } from './run-touch.ts';
import { planTouch } from './run-touch.ts';

/** A touch rests before it goes out: for its window, or for the guards. */
export function restingTouch(plan: Pick<TouchPlan, 'channel' | 'window' | 'anotherTime' | 'ignoreEmailGap'>, context: RunContext): Resting {
  // Planned from the instant of entering, as it was when the touch came to rest, to give the reasons of then.
  const reasons = context.state.wait?.reasons ?? planTouch({ ...context, now: context.state.enteredAt }, plan).reasons;
  return { waitingFor: 'the next allowed time to send', reasons };
}
