import { afterEach, expect, test } from 'vitest';
import { calendarDate } from './date-time.ts';
import { setLocale } from './locale.ts';
import { parseDate } from './parse-date.ts';

const TODAY = Temporal.PlainDate.from('2026-11-29');
afterEach(() => setLocale(undefined));

test.each([
  ['en-US', '2026-03-05', '2026-03-05'],
  ['en-US', '3/5/2026', '2026-03-05'],
  ['en-GB', '3/5/2026', '2026-05-03'],
  ['de-DE', '3.5.26', '2026-05-03'],
  ['en-US', 'Mar 5, 2026', '2026-03-05'],
  ['en-US', 'Thu, March 5 2026', '2026-03-05'],
  ['de-DE', '5. März 2026', '2026-03-05'],
  ['de-DE', '5 March 2026', '2026-03-05'],
  ['fr-FR', '5 mars 2026', '2026-03-05'],
  ['en-US', 'Dec 24', '2026-12-24'],
  ['en-US', 'Mar 5', '2027-03-05'],
  ['en-US', '2/29/2026', null],
  ['en-US', '13/1/2026', null],
  ['en-US', '2026-3', null],
  ['en-US', 'tomorrow', null],
  ['en-US', '', null],
])('in %s, “%s” is read as %s', (language, text, date) => {
  setLocale(language);
  expect(parseDate(text, TODAY)).toBe(date);
});

test.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pl-PL', 'ja-JP'])('in %s, a formatted date is read back', (language) => {
  setLocale(language);
  for (const date of ['2026-01-02', '2026-05-31', '2028-02-29', '2026-12-24']) expect(parseDate(calendarDate(date), TODAY)).toBe(date);
});
