import type { Duration } from '../model/duration.ts';
import type { Instant } from '../model/types.ts';
import type { Calendar } from './calendar.ts';
import { isBusinessDay } from './calendar.ts';
import { DAY, dayOf, HOUR, MINUTE, minutesOf, timeOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The instant after a duration; never earlier than `from`.
 *
 * - Minutes and hours pass exactly, even across a clock change. With `at`, the result is the first such time of day after them.
 * - Days, weeks and business days (Monday to Friday without holidays) are counted on the lead's calendar and keep the wall time, so
 *   that 10:00 stays 10:00 over a DST change. With `at`, that time on the resulting date: two days from Monday 15:00 at 10:00 is Wednesday 10:00.
 * - Zero days, weeks or business days are the date of `from`, even if that is a Saturday: 0 business days from Saturday 15:00 are over
 *   at once, 1 is Monday 15:00. If `at` has passed on that date, they are over at once, too.
 * - A time that DST skips moves later by the length of the gap (02:30 becomes 03:30). A time that occurs twice means the first
 *   occurrence only: once that has passed, the next one is on the following day.
 */
export function addDuration(from: Instant, duration: Duration, zone: string, calendar: Calendar): Instant {
  const { amount, unit } = duration;
  const at = duration.at ?? null;
  if (unit === 'minutes' || unit === 'hours') {
    const passed = from + amount * (unit === 'hours' ? HOUR : MINUTE);
    return at === null ? passed : firstTimeOfDay(passed, at, zone);
  }
  const clock = zoneClock(zone);
  const wall = clock.wallAt(from);
  const day = unit === 'business-days' ? addBusinessDays(dayOf(wall), amount, calendar) : dayOf(wall) + amount * (unit === 'weeks' ? 7 : 1);
  if (at === null && day === dayOf(wall)) return from;
  const time = at === null ? timeOf(wall) : minutesOf(at) * MINUTE;
  return Math.max(from, clock.instantOf(day * DAY + time));
}

/** At or after. */
function firstTimeOfDay(from: Instant, at: string, zone: string): Instant {
  const clock = zoneClock(zone);
  const today = dayOf(clock.wallAt(from));
  for (let day = today; day <= today + 2; day++) {
    const candidate = clock.instantOf(day * DAY + minutesOf(at) * MINUTE);
    if (candidate >= from) return candidate;
  }
  throw new Error(`no ${at} within two days in ${zone}: the rules of the zone are inconsistent`);
}

/** A calendar may contain a year of holidays by mistake. The lead must move on anyway. */
const LONGEST_CLOSURE = 366;

function addBusinessDays(day: number, amount: number, calendar: Calendar): number {
  let current = day;
  for (let left = amount; left > 0; left--) {
    let next = current + 1;
    while (!isBusinessDay(calendar, next) && next < current + LONGEST_CLOSURE) next++;
    current = next;
  }
  return current;
}
