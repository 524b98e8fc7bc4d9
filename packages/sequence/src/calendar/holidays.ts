import type { HolidaysTypes } from 'date-holidays';
import { holidayLibrary, loadHolidayLibrary } from '#holiday-library';
import { dateText, dayOfDate, HOUR, yearOf } from './civil.ts';

/** Outside of these the library's calendars are guesses, and some of them never come to an end (the Chinese one in the year 9999). */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** Only a day that is off for all of this counts as one: in some countries a day is off from noon, or begins at sunset. */
const FROM = 9 * HOUR;
const TO = 17 * HOUR;

/** Names by day number. */
type Year = ReadonlyMap<number, string>;

const NONE: Year = new Map();

const years = new Map<string, Map<number, Year>>();

/**
 * What a country celebrates on a day, in English; null where nothing is. Holidays of the whole country, with the days that stand in for
 * those on a weekend. Worked out once per country and year (6 ms), then a look into two maps.
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
    // Not remembered: the library may come later.
    if (holidayLibrary() !== null) known.set(year, names);
  }
  return names.get(day) ?? null;
}

/** Of the year, in order; dates such as `2026-12-25`. */
export function publicHolidays(country: string, year: number): readonly { readonly date: string; readonly name: string }[] {
  return [...readYear(country, year)].sort(([left], [right]) => left - right).map(([day, name]) => ({ date: dateText(day), name }));
}

/** Whether the holidays of a country are known; null while the library is not there. */
export function knowsHolidaysOf(country: string): boolean | null {
  const library = holidayLibrary();
  return library === null ? null : Object.hasOwn(new library().getCountries('en'), country);
}

/** Countries with known holidays, by name in English; empty while the library is not there. */
export function holidayCountries(): readonly { readonly code: string; readonly name: string }[] {
  const library = holidayLibrary();
  if (library === null) return [];
  return Object.entries(new library().getCountries('en'))
    .map(([code, name]) => ({ code, name }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
}

/** On a server at once. In a browser nothing is a public holiday before this is fulfilled. */
export function loadHolidays(): Promise<void> {
  return loadHolidayLibrary();
}

export function holidaysLoaded(): boolean {
  return holidayLibrary() !== null;
}

/** One that begins in the last days of a year may last into the next: the library has it in the year of its beginning alone. */
function readYear(country: string, year: number): Year {
  const library = holidayLibrary();
  if (library === null) return NONE;
  const holidays = new library(country);
  const names = new Map<number, string>();
  for (const holiday of [year, year - 1].flatMap((one) => holidays.getHolidays(one, 'en'))) {
    // Two on one day: the first is the greater one.
    for (const day of daysOf(holiday)) if (yearOf(day) === year && !names.has(day)) names.set(day, holiday.name);
  }
  return names;
}

/** The days that are off for it. */
function daysOf({ date, start, end, type }: HolidaysTypes.Holiday): readonly number[] {
  if (type !== 'public') return [];
  // `date` is the country's clock; `start` and `end` are instants, of which only the distance is of use.
  const begin = dayOfDate(date.slice(0, 10));
  const from = Number(date.slice(11, 13)) * HOUR;
  const to = from + (end.getTime() - start.getTime());
  const days: number[] = [];
  for (let day = begin, midnight = 0; midnight + FROM < to; day++, midnight += 24 * HOUR) {
    if (from <= midnight + FROM && to >= midnight + TO) days.push(day);
  }
  return days;
}
