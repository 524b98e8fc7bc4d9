import type { Instant } from '../model/types.ts';
import { DAY, dateText, dayOf, MINUTE, timeOf, timeText, weekdayOf } from './civil.ts';
import { zoneClock } from './zone-clock.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How texts write times and dates. The app passes the format of the workspace and of the browser's locale. */
export interface TextFormat {
  /** Of `09:30`, 24 hours. */
  readonly time: (time: string) => string;
  /** Of `2026-03-09`; includes the weekday. */
  readonly date: (date: string, options: { readonly withYear: boolean }) => string;
}

/** English, 24 hours, and independent of the machine's locale, so that tests and traces are stable: `Mon 9 Mar 2026`, `10:00`. */
export const PLAIN_FORMAT: TextFormat = {
  time: (time) => time,
  date: (date, { withYear }) => {
    const plain = Temporal.PlainDate.from(date);
    const day = Math.round(plain.toZonedDateTime('UTC').epochMilliseconds / DAY);
    return `${capitalized(weekdayOf(day)).slice(0, 3)} ${plain.day} ${MONTHS[plain.month - 1]}${withYear ? ` ${plain.year}` : ''}`;
  },
};

/** `Mon 9 Mar 2026, 10:00` on the clock of the zone. */
export function formatInstant(at: Instant, zone: string, format: TextFormat = PLAIN_FORMAT): string {
  return `${format.date(localDate(at, zone), { withYear: true })}, ${format.time(localTime(at, zone))}`;
}

/** `Monday 09:00` on the clock of the zone. */
export function formatWeekTime(at: Instant, zone: string, format: TextFormat = PLAIN_FORMAT): string {
  const wall = zoneClock(zone).wallAt(at);
  return `${capitalized(weekdayOf(dayOf(wall)))} ${format.time(localTime(at, zone))}`;
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
export function formatDate(date: string, format: TextFormat = PLAIN_FORMAT): string {
  return format.date(date, { withYear: false });
}

export function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
