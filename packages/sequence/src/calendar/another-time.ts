import type { Instant } from '../model/types.ts';
import { DAY, HOUR, MINUTE, timeOf, timeText } from './civil.ts';
import { firstAllowed, nextAllowed } from './next-allowed.ts';
import type { Reason } from '../model/reason.ts';
import type { Allowed, SendRules } from './send-rules.ts';
import { zoneClock } from './zone-clock.ts';

/** Nearer than this is the same time of day. */
const APART = 2 * HOUR;

/** Where no other time of day is allowed within this, the window leaves none. */
const HORIZON = 366 * DAY;

/**
 * The instant of `nextAllowed` where that is at least two hours from the time of day of an earlier touch, else the first allowed instant
 * after it that is. Round the clock: 23:00 and 01:00 are two hours apart. A window too narrow to get away from the earlier time is not
 * worth losing the touch for: then as `nextAllowed`.
 */
export function atAnotherTime(planned: Instant, last: Instant, rules: SendRules, zone: string): Allowed {
  const clock = zoneClock(zone);
  const taken = timeOf(clock.wallAt(last));
  const plain = nextAllowed(planned, rules, zone);
  let { at } = plain;
  let reasons: readonly Reason[] = [...plain.reasons, sameTime(taken)];
  while (at <= plain.at + HORIZON) {
    const time = timeOf(clock.wallAt(at));
    if (distance(time, taken) >= APART) return at === plain.at ? plain : { at, reasons };
    // Every reading up to the end of the taken hours is too near as well, unless the clock changes before.
    const found = firstAllowed(Math.min(at + mod(taken + APART - time), clock.stretchAt(at).to), rules, zone);
    if (found === null) break;
    ({ at } = found);
    reasons = [...reasons, ...found.reasons.filter(({ code }) => !reasons.some((reason) => reason.code === code))];
  }
  return plain;
}

function sameTime(taken: number): Reason {
  return { code: 'same-time-of-day', params: { time: timeText(taken / MINUTE) } };
}

function distance(left: number, right: number): number {
  return Math.min(mod(left - right), mod(right - left));
}

/** Milliseconds of a day. */
function mod(time: number): number {
  return ((time % DAY) + DAY) % DAY;
}
