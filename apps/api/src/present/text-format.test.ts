import { formatInstant, reasonText } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { textFormatOf } from './text-format.ts';

const AT = Date.parse('2026-03-07T15:30:00Z');

test.each([
  [null, 'Sat 7 Mar 2026, 15:30', '21:00–08:00'],
  ['24', 'Sat 7 Mar 2026, 15:30', '21:00–08:00'],
  ['12', 'Sat 7 Mar 2026, 3:30 PM', '9:00 PM–8:00 AM'],
] as const)('with clock %s, an instant is %s', (hourCycle, instant, hours) => {
  const format = textFormatOf(hourCycle);
  expect(formatInstant(AT, 'UTC', format)).toBe(instant);
  const params = { date: '2026-03-07', time: '15:30', from: '21:00', to: '08:00' };
  expect(reasonText({ code: 'waking-hours', params }, format)).toContain(hours);
});

test.each([
  ['00:05', '12:05 AM'],
  ['12:00', '12:00 PM'],
  ['24:00', '24:00'],
])('%s reads %s', (time, text) => {
  expect(textFormatOf('12').time(time)).toBe(text);
});
