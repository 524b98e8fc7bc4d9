import { locale } from './locale.ts';

/**
 * Parses a typed date to `YYYY-MM-DD`: ISO 8601, the locale's own numeric order ("3/5/2026"), or a month name ("Mar 5, 2026", "5. März
 * 2026"). A date without a year is the next one from today. Null for anything else, also for days that do not exist.
 */
export function parseDate(text: string, today = Temporal.Now.plainDateISO()): string | null {
  const parts =
    text
      .trim()
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  const numbers = parts.filter((part) => /^\d/.test(part)).map(Number);
  const names = parts.filter((part) => !/^\d/.test(part));
  const month = names.map(monthOf).find((found) => found !== null) ?? null;
  // Words that are not a month may be a weekday or a particle ("5 de marzo de 2026"), but not the whole text.
  if (names.length > 0 && month === null) return null;
  const read = month === null ? numeric(numbers, parts) : named(numbers, month);
  if (read === null) return null;
  const year = read.year ?? today.year;
  const date = dateOf(year < 100 ? year + 2000 : year, read.month, read.day);
  if (date === null) return null;
  return (read.year === null && Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date).toString();
}

interface ReadDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

function named(numbers: readonly number[], month: number): ReadDate | null {
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  return first > 31 ? { year: first, month, day: second ?? 0 } : { year: second ?? null, month, day: first };
}

function numeric(numbers: readonly number[], parts: readonly string[]): ReadDate | null {
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined || numbers.length > 3) return null;
  if (parts[0]?.length === 4) return c === undefined ? null : { year: a, month: b, day: c };
  const [month, day] = monthFirst() ? [a, b] : [b, a];
  return { year: c ?? null, month, day };
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function monthFirst(): boolean {
  const order = new Intl.DateTimeFormat(locale()).formatToParts(0).map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day');
}

/** Names in the locale and in English; three letters are enough. */
function monthOf(word: string): number | null {
  for (const language of [locale(), 'en']) {
    for (let month = 1; month <= 12; month += 1) {
      const name = Temporal.PlainDate.from({ year: 2026, month, day: 1 }).toLocaleString(language, { month: 'long' }).toLowerCase();
      if (word.length >= 3 && name.startsWith(word)) return month;
    }
  }
  return null;
}
