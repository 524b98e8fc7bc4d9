import { MONTHS, WEEKDAYS } from './months.ts';

/** A date in a text. */
export interface FoundDate {
  readonly at: number;
  readonly length: number;
  readonly date: Temporal.PlainDate;
}

const alternatives = (names: ReadonlyMap<string, number>): string =>
  [...names.keys()].toSorted((one, other) => other.length - one.length).join('|');
const MONTH = `(?<month>${alternatives(MONTHS)})\\.?`;
const YEAR = '(?:,?\\s*(?:de\\s+|del\\s+)?(?<year>20\\d\\d))?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|e|o|º|:e)?\\.?';

const PATTERNS: readonly RegExp[] = [
  /\b(?<year>20\d\d)-(?<number>\d{1,2})-(?<day>\d{1,2})\b/g,
  new RegExp(`\\b${DAY}\\s*(?:of\\s+|de\\s+|-)?\\s*${MONTH}(?![\\p{L}])${YEAR}`, 'gu'),
  new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?${DAY}(?!\\d|[:.]\\d\\d)${YEAR}`, 'gu'),
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.?\s?(?<year>20\d\d|\d\d)?(?![\d:])/g,
  /(?<![\d/])(?<first>\d{1,2})[/-](?<second>\d{1,2})(?:[/-](?<year>20\d\d|\d\d))?(?![\d/])/g,
];
const WEEKDAY = new RegExp(`(?<![\\p{L}])(?<weekday>${alternatives(WEEKDAYS)})(?![\\p{L}])`, 'gu');

/** All dates of a folded text, in its order. Weekdays count where no date follows them. */
export function findDates(text: string, today: Temporal.PlainDate): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index;
      const { length } = match[0];
      if (found.some((one) => at < one.at + one.length && one.at < at + length)) continue;
      const date = dateOf(match.groups ?? {}, today);
      if (date !== null) found.push({ at, length, date });
    }
  }
  for (const match of text.matchAll(WEEKDAY)) {
    const end = match.index + match[0].length;
    if (found.some(({ at }) => at >= end && at - end < 15)) continue;
    const ahead = ((WEEKDAYS.get(match[0]) ?? 1) - today.dayOfWeek + 7) % 7;
    found.push({ at: match.index, length: match[0].length, date: today.add({ days: ahead === 0 ? 7 : ahead }) });
  }
  return found.toSorted((one, other) => one.at - other.at);
}

type Groups = { readonly [name: string]: string | undefined };

function dateOf({ day, month, number, year, first, second }: Groups, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (first !== undefined && second !== undefined) return slashed(Number(first), Number(second), year, today);
  return civil(Number(day), month === undefined ? Number(number) : (MONTHS.get(month) ?? 0), year, today);
}

/** Day and month in an order that differs between countries: the reading that lies ahead, and the day first if both do. */
function slashed(first: number, second: number, year: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const readings = [civil(first, second, year, today), civil(second, first, year, today)].filter((date) => date !== null);
  const near = readings.filter((date) => {
    const { days } = today.until(date, { largestUnit: 'day' });
    return days >= 0 && days <= 92;
  });
  return near[0] ?? readings[0] ?? null;
}

function civil(day: number, month: number, year: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    if (year !== undefined) return Temporal.PlainDate.from({ year: (Number(year) % 100) + 2_000, month, day }, { overflow: 'reject' });
    const date = Temporal.PlainDate.from({ year: today.year, month, day }, { overflow: 'reject' });
    // Notices stay on for some days after the return.
    return today.until(date, { largestUnit: 'day' }).days < -30 ? date.add({ years: 1 }) : date;
  } catch {
    // No such day.
    return null;
  }
}
