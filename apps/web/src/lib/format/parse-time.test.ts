import { expect, test } from 'vitest';
import { parseTime } from './parse-time.ts';

test.each([
  ['9:30 pm', '21:30'],
  ['9 PM', '21:00'],
  ['12:15 AM', '00:15'],
  ['12 p.m.', '12:00'],
  ['21:30', '21:30'],
  ['0930', '09:30'],
  ['7', '07:00'],
  ['24:00', null],
  ['13 pm', null],
  ['9:75', null],
  ['', null],
  ['soon', null],
])('“%s” is read as %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});
