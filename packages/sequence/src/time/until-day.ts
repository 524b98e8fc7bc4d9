import type { Instant } from '../steps/words.ts';
import { DAY, dayOf, MINUTE, minutesOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

export interface DayOfEnrollment {
  readonly day: number;
  /** `HH:MM` in the lead's zone. */
  readonly at: string;
  /** Whether the date of enrolling is day 0 or day 1. */
  readonly counting: 'first-is-0' | 'first-is-1';
}

/**
 * Day N of the enrollment at a time of day, by the lead's calendar; `now` when that has passed already. A time that DST skips is moved on
 * by the length of the gap (02:30 becomes 03:30); one that happens twice means the first time.
 */
export function untilDay(enrolledAt: Instant, now: Instant, target: DayOfEnrollment, zone: string): Instant {
  const clock = zoneClock(zone);
  const first = dayOf(clock.wallAt(enrolledAt));
  const day = first + target.day - (target.counting === 'first-is-1' ? 1 : 0);
  return Math.max(now, clock.instantOf(day * DAY + minutesOf(target.at) * MINUTE));
}

/** Which day of the enrollment an instant falls on, by the same counting. */
export function dayOfEnrollment(enrolledAt: Instant, at: Instant, counting: DayOfEnrollment['counting'], zone: string): number {
  const clock = zoneClock(zone);
  return dayOf(clock.wallAt(at)) - dayOf(clock.wallAt(enrolledAt)) + (counting === 'first-is-1' ? 1 : 0);
}
