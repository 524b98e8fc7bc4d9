import type { Instant } from '../model/types.ts';
import { DAY, dateText, dayOf, MINUTE, plainDateOf, timeOf, timeText, weekdayOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 9 Mar 2026, 10:00` on the clock of the zone. English and independent of the machine's locale, so tests and traces are stable. */
export function formatInstant(at: Instant, zone: string): string {
  const wall = zoneClock(zone).wallAt(at);
  const date = plainDateOf(dayOf(wall));
  return `${capitalised(weekdayOf(dayOf(wall))).slice(0, 3)} ${date.day} ${MONTHS[date.month - 1]} ${date.year}, ${timeText(timeOf(wall) / MINUTE)}`;
}

/** `Monday 09:00` on the clock of the zone. */
export function formatWeekTime(at: Instant, zone: string): string {
  const wall = zoneClock(zone).wallAt(at);
  return `${capitalised(weekdayOf(dayOf(wall)))} ${timeText(timeOf(wall) / MINUTE)}`;
}

/** `2026-03-09` in the zone. */
export function localDate(at: Instant, zone: string): string {
  return dateText(dayOf(zoneClock(zone).wallAt(at)));
}

/** `10:00` in the zone, seconds cut off. */
export function localTime(at: Instant, zone: string): string {
  return timeText(timeOf(zoneClock(zone).wallAt(at)) / MINUTE);
}

/** `2026-03-09T09:00:00Z` */
export function isoUtc(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: at % 1000 === 0 ? 0 : 3 });
}

/** `Mon 9 Mar` of a date such as `2026-03-09`. */
export function formatDate(date: string): string {
  const plain = Temporal.PlainDate.from(date);
  const day = Math.round(plain.toZonedDateTime('UTC').epochMilliseconds / DAY);
  return `${capitalised(weekdayOf(day)).slice(0, 3)} ${plain.day} ${MONTHS[plain.month - 1]}`;
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
