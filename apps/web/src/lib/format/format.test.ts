import { afterEach, expect, test } from 'vitest';
import { dateTime, timeOfDay, weekdayTime } from './date-time.ts';
import { applyFormatSettings } from './format-settings.ts';
import { setLocale } from './locale.ts';
import { count, formatNumber, percent } from './number.ts';
import { shortZone } from './time-zone.ts';
import { weekdayName, weekdays } from './weekdays.ts';

afterEach(() => {
  setLocale(undefined);
  applyFormatSettings({ hourCycle: null, firstWeekday: null });
});

const AT = '2024-03-05T15:30:00Z';
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en-US', 'Tue, Mar 5, 2024, 3:30 PM', '2,400.5', '36.5%', 'sunday', 'Monday', '3:30 PM'],
  ['en-GB', 'Tue, 5 Mar 2024, 15:30', '2,400.5', '36.5%', 'monday', 'Monday', '15:30'],
  ['de-DE', 'Di., 5. März 2024, 15:30', '2.400,5', '36,5 %', 'monday', 'Monday', '15:30'],
])('%s formats dates, numbers and weekdays', (locale, date, amount, share, first, monday, time) => {
  setLocale(locale);
  expect(plain(dateTime(AT, 'UTC'))).toBe(date);
  expect(formatNumber(2400.5, 1)).toBe(amount);
  expect(plain(percent(0.365))).toBe(share);
  expect(weekdays()[0]).toBe(first);
  expect(weekdayName('monday')).toBe(monday);
  expect(plain(timeOfDay('15:30'))).toBe(time);
});

test('the workspace settings override the locale', () => {
  setLocale('en-US');
  applyFormatSettings({ hourCycle: '24', firstWeekday: 'saturday' });
  expect(dateTime(AT, 'UTC')).toBe('Tue, Mar 5, 2024, 15:30');
  expect(weekdayTime(Temporal.ZonedDateTime.from('2024-03-05T00:05[UTC]'))).toBe('Tue 00:05');
  expect(weekdays()).toEqual(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
  setLocale('de-DE');
  applyFormatSettings({ hourCycle: '12', firstWeekday: null });
  expect(plain(timeOfDay('15:30'))).toBe('3:30 PM');
});

test('an invalid zone falls back to the viewer’s', () => {
  expect(dateTime(AT, 'Mars/Olympus')).toBe(dateTime(AT));
});

test('zones have short names', () => {
  setLocale('en-US');
  expect(shortZone('America/New_York', Temporal.Instant.from(AT))).toBe('EST');
  expect(shortZone('Asia/Kolkata', Temporal.Instant.from(AT))).toBe('GMT+5:30');
  expect(shortZone('Mars/Olympus')).toBe('Mars/Olympus');
});

test('a count has the plural of its noun', () => {
  setLocale('en-US');
  expect([count(1, 'lead'), count(2400, 'lead'), count(2, 'lead is', 'leads are')]).toEqual(['1 lead', '2,400 leads', '2 leads are']);
});
