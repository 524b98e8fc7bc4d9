import type { Weekday } from '../model/settings.ts';
import type { Instant } from '../model/types.ts';
import { DAY, dayOf, MINUTE, minutesOf, weekdayOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The next instant at which the lead's clock shows `at` on one of the weekdays (empty: any day). Strictly after `now`: two waits for 09:15
 * in a row take two mornings. A time that DST skips moves later by the length of the gap (02:30 becomes 03:30); one that occurs
 * twice means the first occurrence only.
 */
export function nextTimeOfDay(now: Instant, at: string, weekdays: readonly Weekday[], zone: string): Instant {
  const clock = zoneClock(zone);
  const today = dayOf(clock.wallAt(now));
  for (let day = today; day <= today + 15; day++) {
    if (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) continue;
    const candidate = clock.instantOf(day * DAY + minutesOf(at) * MINUTE);
    if (candidate > now) return candidate;
  }
  throw new Error(`no ${at} within two weeks in ${zone}: the rules of the zone are inconsistent`);
}
