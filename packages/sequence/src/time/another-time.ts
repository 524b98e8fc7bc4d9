import type { Instant } from '../steps/words.ts';
import { DAY, dayOf, HOUR, MINUTE, timeOf, timeText } from './civil.ts';
import type { Allowed, SendRules } from './next-allowed.ts';
import { nextAllowed } from './next-allowed.ts';
import type { Reason } from './reason.ts';
import { zoneClock } from './zone-clock.ts';

/** Nearer than this is the same time of day. */
const APART = 2 * HOUR;

/** Two a day for more than a week. A window too narrow to get away from the last time is not worth losing the touch for. */
const TRIES = 20;

/** The first allowed instant that is not at the time of day of an earlier one; as `nextAllowed` where the window leaves none. */
export function atAnotherTime(planned: Instant, last: Instant, rules: SendRules, zone: string): Allowed {
  const clock = zoneClock(zone);
  const taken = timeOf(clock.wallAt(last));
  const plain = nextAllowed(planned, rules, zone);
  let found = plain;
  for (let tries = 0; tries < TRIES; tries++) {
    const wall = clock.wallAt(found.at);
    if (distance(timeOf(wall), taken) >= APART)
      return found === plain ? plain : { at: found.at, reasons: [sameTime(taken), ...found.reasons] };
    // Past the taken time on that day; the window may push it to the next morning, which may be near it again.
    const past = clock.instantOf(dayOf(wall) * DAY + taken + APART);
    found = nextAllowed(past > found.at ? past : past + DAY, rules, zone);
  }
  return plain;
}

function sameTime(taken: number): Reason {
  return { code: 'same-time-of-day', params: { time: timeText(taken / MINUTE) } };
}

/** Round the clock: 23:00 and 01:00 are two hours apart. */
function distance(left: number, right: number): number {
  const apart = Math.abs(left - right);
  return Math.min(apart, DAY - apart);
}
