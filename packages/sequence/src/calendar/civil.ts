import type { Weekday } from '../model/settings.ts';
import { WEEKDAYS } from '../model/settings.ts';

/**
 * Calendar arithmetic on plain integers. A *wall* is a reading of the lead's clock as milliseconds since 1970-01-01T00:00 of that
 * clock; a *day* is the number of days since then. The interpreter plans every touch with these, and a `Temporal.ZonedDateTime` per
 * step costs about 2 µs each way, which alone would halve its throughput. Zones still come from `Temporal`, see `zone-clock.ts`.
 */

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** Minutes since midnight of `HH:MM`; `24:00` is 1,440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight. */
export function timeText(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

export function dayOf(wall: number): number {
  return Math.floor(wall / DAY);
}

/** Milliseconds since midnight. */
export function timeOf(wall: number): number {
  return wall - dayOf(wall) * DAY;
}

/** 0 is Monday. */
export function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[weekdayIndex(day)]!;
}

/** Day number of `2026-03-09`. */
export function dayOfDate(date: string): number {
  return Math.round(Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / DAY);
}

/** Temporal reads the date; used for texts, never while planning. */
export function plainDateOf(day: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
}

/**
 * `2026-03-09`. Computed with eras of 400 years that begin in March, because the reasons name every closed day before an opening:
 * with `Temporal` this took a tenth of a simulation's time.
 */
export function dateText(day: number): string {
  const { year, month, date } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function yearOf(day: number): number {
  return dateOf(day).year;
}

function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}
