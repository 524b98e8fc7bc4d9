import type { Instant } from '@touchline/sequence';
import type { Clock } from '../../context/clock.ts';

/** A clock that moves only when told to, so that months pass as fast as their work is done. */
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
