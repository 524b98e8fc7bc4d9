import type { Weekday } from '../model/settings.ts';
import type { Instant } from '../model/types.ts';
import { DAY, dayOf, MINUTE, minutesOf, weekdayOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The next time the lead's clock shows `at` on one of the weekdays (none given: any day). Strictly after `now`: whoever waits for 09:15
 * twice in a row means two mornings. A time that DST skips is moved on by the length of the gap (02:30 becomes 03:30); one that happens
 * twice means the first time alone.
 */
export function nextTimeOfDay(now: Instant, at: string, weekdays: readonly Weekday[], zone: string): Instant {
  const clock = zoneClock(zone);
  const today = dayOf(clock.wallAt(now));
  for (let day = today; day <= today + 15; day++) {
    if (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) continue;
    const candidate = clock.instantOf(day * DAY + minutesOf(at) * MINUTE);
    if (candidate > now) return candidate;
  }
  throw new Error(`no ${at} within two weeks in ${zone}: the zone's rules make no sense`);
}
