import type { Instant } from '../model/types.ts';
import { DAY, HOUR, MINUTE, timeOf, timeText } from './civil.ts';
import { firstAllowed, nextAllowed } from './next-allowed.ts';
import type { Reason } from '../model/reason.ts';
import type { Allowed, SendRules } from './send-rules.ts';
import { zoneClock } from './zone-clock.ts';

/** Times closer than this count as the same time of day. */
const APART = 2 * HOUR;

/** If no different time of day is allowed within this span, the window has none. */
const HORIZON = 366 * DAY;

/**
 * The instant of `nextAllowed` if that is at least two hours from the time of day of an earlier touch; else the first allowed instant
 * after it that is. The clock is a circle: 23:00 and 01:00 are two hours apart. If the window is too narrow for a different time, the result
 * is that of `nextAllowed`, because a touch at a similar time is better than none.
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
    // Every reading up to the end of the blocked hours is too close as well, unless the clock changes before.
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

/** Milliseconds since midnight. */
function mod(time: number): number {
  return ((time % DAY) + DAY) % DAY;
}
