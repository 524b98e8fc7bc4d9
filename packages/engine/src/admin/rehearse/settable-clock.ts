import type { Instant } from '@touchline/sequence';
import type { Clock } from '../../context/clock.ts';

/** A clock that stands still between two moves, so that months pass as fast as the work of them is done. */
export interface SettableClock extends Clock {
  readonly current: () => Instant;
  /** Never backwards. */
  readonly moveTo: (instant: Instant) => void;
}

export function settableClock(start: Instant): SettableClock {
  let current = start;
  return {
    now: async () => current,
    current: () => current,
    moveTo: (instant) => {
      current = Math.max(current, instant);
    },
  };
}
