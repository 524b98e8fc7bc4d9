import type { Instant } from '../model/types.ts';
import { DAY, dayOf, MINUTE, minutesOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

/** A day of the sequence and a time of day. */
export interface DayOfEnrollment {
  readonly day: number;
  /** `HH:MM` in the lead's zone. */
  readonly at: string;
  /** Whether the date of enrolling is day 0 or day 1. */
  readonly counting: 'first-is-0' | 'first-is-1';
}

/**
 * Day N of the enrollment at a time of day, by the lead's calendar, even if it has passed. A time that DST skips moves later
 * by the length of the gap (02:30 becomes 03:30); one that occurs twice means the first occurrence.
 */
export function instantOfDay(enrolledAt: Instant, target: DayOfEnrollment, zone: string): Instant {
  return daysAfter(enrolledAt, target.day - (target.counting === 'first-is-1' ? 1 : 0), target.at, zone);
}

/** The same, or `now` if that has already passed. */
export function untilDay(enrolledAt: Instant, now: Instant, target: DayOfEnrollment, zone: string): Instant {
  return Math.max(now, instantOfDay(enrolledAt, target, zone));
}

/** A number of days later at a time of day, on the clock of the zone. */
export function daysAfter(from: Instant, days: number, at: string, zone: string): Instant {
  const clock = zoneClock(zone);
  return clock.instantOf((dayOf(clock.wallAt(from)) + days) * DAY + minutesOf(at) * MINUTE);
}

/** Which day of the enrollment an instant falls on, by the same counting. */
export function dayOfEnrollment(enrolledAt: Instant, at: Instant, counting: DayOfEnrollment['counting'], zone: string): number {
  const clock = zoneClock(zone);
  return dayOf(clock.wallAt(at)) - dayOf(clock.wallAt(enrolledAt)) + (counting === 'first-is-1' ? 1 : 0);
}
