import type { Resting, RunContext } from '../definition.ts';
import type { Channel } from '../words.ts';
import { planTouch } from './run-touch.ts';

/** A touch rests before it goes out: for its window, or for the guards. */
export function restingTouch(channel: Channel, window: 'respect' | 'ignore', context: RunContext, anotherTime = false): Resting {
  // Planned from the instant of entering, as it was when the touch came to rest, to give the reasons of then.
  const { reasons } = planTouch({ ...context, now: context.state.enteredAt }, { channel, window, anotherTime });
  return { waitingFor: 'the next allowed time to send', reasons };
}
