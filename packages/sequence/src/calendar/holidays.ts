import type { HolidaysTypes } from 'date-holidays';
import { holidayLibrary, loadHolidayLibrary } from '#holiday-library';
import { dateText, dayOfDate, HOUR, yearOf } from './civil.ts';

/** Outside these years the calendars of the library are estimates, and some never finish (the Chinese one in the year 9999). */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** Only a day that is off for this whole span counts as a holiday: some holidays start at noon or at sunset. */
const FROM = 9 * HOUR;
const TO = 17 * HOUR;

/** Names by day number. */
type Year = ReadonlyMap<number, string>;

const NONE: Year = new Map();

const years = new Map<string, Map<number, Year>>();

/**
 * English name of a country's public holiday on a day; null if there is none. Nationwide holidays and their substitutes for
 * weekends. Computed once per country and year (6 ms), then looked up in two maps.
 */
export function publicHoliday(country: string, day: number): string | null {
  const year = yearOf(day);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  let known = years.get(country);
  if (known === undefined) {
    known = new Map();
    years.set(country, known);
  }
  let names = known.get(year);
  if (names === undefined) {
    names = readYear(country, year);
    // Not cached, because the library may load later.
    if (holidayLibrary() !== null) known.set(year, names);
  }
  return names.get(day) ?? null;
}

/** Holidays of a year, in order, with dates such as `2026-12-25`. */
export function publicHolidays(country: string, year: number): readonly { readonly date: string; readonly name: string }[] {
  return [...readYear(country, year)].sort(([left], [right]) => left - right).map(([day, name]) => ({ date: dateText(day), name }));
}

/** Whether the holidays of a country are known; null until the library is loaded. */
export function knowsHolidaysOf(country: string): boolean | null {
  const library = holidayLibrary();
  return library === null ? null : Object.hasOwn(new library().getCountries('en'), country);
}

/** Countries with known holidays, by English name; empty until the library is loaded. */
export function holidayCountries(): readonly { readonly code: string; readonly name: string }[] {
  const library = holidayLibrary();
  if (library === null) return [];
  return Object.entries(new library().getCountries('en'))
    .map(([code, name]) => ({ code, name }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
}

/** Resolves at once on a server. In a browser, no day is a public holiday until this resolves. */
export function loadHolidays(): Promise<void> {
  return loadHolidayLibrary();
}

/** Whether holidays of countries are known. Until then, `settings.holidays.country` has no effect. */
export function holidaysLoaded(): boolean {
  return holidayLibrary() !== null;
}

/** A holiday that begins at the end of a year may continue into the next one. The library lists it only in its first year. */
function readYear(country: string, year: number): Year {
  const library = holidayLibrary();
  if (library === null) return NONE;
  const holidays = new library(country);
  const names = new Map<number, string>();
  for (const holiday of [year, year - 1].flatMap((one) => holidays.getHolidays(one, 'en'))) {
    // Of two holidays on one day, the first is the more important one.
    for (const day of daysOf(holiday)) if (yearOf(day) === year && !names.has(day)) names.set(day, holiday.name);
  }
  return names;
}

/** The days off of a holiday. */
function daysOf({ date, start, end, type }: HolidaysTypes.Holiday): readonly number[] {
  if (type !== 'public') return [];
  // `date` is in the country's time; `start` and `end` are instants, used only for their distance.
  const begin = dayOfDate(date.slice(0, 10));
  const from = Number(date.slice(11, 13)) * HOUR;
  const to = from + (end.getTime() - start.getTime());
  const days: number[] = [];
  for (let day = begin, midnight = 0; midnight + FROM < to; day++, midnight += 24 * HOUR) {
    if (from <= midnight + FROM && to >= midnight + TO) days.push(day);
  }
  return days;
}
