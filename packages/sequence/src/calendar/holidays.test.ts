import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import { dayOfDate } from './civil.ts';
import { publicHoliday } from './holidays.ts';
import { addDuration, calendarOf, explainPlan, holidayCountries, knowsHolidaysOf, nextAllowed, publicHolidays } from './index.ts';

const on = (country: string, date: string): string | null => publicHoliday(country, dayOfDate(date));

function at(text: string): number {
  return Temporal.ZonedDateTime.from(text).epochMilliseconds;
}

function settingsOf(country: string | null, dates: string[] = []) {
  return { ...defaultSettings(), holidays: { country, dates } };
}

function allowed(from: string, country: string, dates: string[] = []): string {
  const zone = Temporal.ZonedDateTime.from(from).timeZoneId;
  const rules = { settings: settingsOf(country, dates), channel: 'email', respectWindow: true, lastSent: {} } as const;
  return explainPlan(at(from), nextAllowed(at(from), rules, zone), zone);
}

describe('public holidays', () => {
  it('move with Easter', () => {
    expect(on('DE', '2026-04-03')).toBe('Good Friday');
    expect(on('DE', '2027-03-26')).toBe('Good Friday');
    expect(on('DE', '2027-04-03')).toBeNull();
    expect(on('BR', '2026-06-03')).toBeNull();
  });

  it('move with the weekday, with a substitute for a weekend', () => {
    expect(on('US', '2026-11-26')).toBe('Thanksgiving Day');
    expect(on('US', '2027-11-25')).toBe('Thanksgiving Day');
    expect(on('US', '2026-07-03')).toBe('Independence Day (substitute day)');
    expect(on('GB', '2026-12-28')).toBe('Boxing Day (substitute day)');
  });

  it('include a substitute in December for a day in January', () => {
    expect(on('US', '2027-12-31')).toBe("New Year's Day (substitute day)");
  });

  it('follow the moon and the sun', () => {
    expect(on('CN', '2026-02-17')).toBe('Spring Festival');
    expect(on('CN', '2027-02-06')).toBe('Spring Festival');
    expect(on('JP', '2026-03-20')).toBe('Spring Equinox Day');
    expect(on('IL', '2026-09-21')).toContain('Yom Kippur');
  });

  it('include every day of a holiday that lasts several days', () => {
    const eid = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'].map((date) => on('SA', date));
    expect(eid.map((name) => name?.includes('Ramadan') ?? false)).toEqual([false, true, true, true, true, false]);
  });

  it('continue into the next year if they begin at the end of one', () => {
    const days = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'];
    const festival = days.map((date) => on('SZ', date));
    expect(festival.map((name) => name !== null)).toEqual([false, true, true, true, true, false]);
    expect(publicHolidays('SZ', 2027).map(({ date }) => date)).toContain('2027-01-02');
    expect(publicHolidays('SZ', 2026).map(({ date }) => date.slice(0, 4))).not.toContain('2027');
    expect(allowed('2027-01-01T10:00[Africa/Mbabane]', 'SZ')).toContain('→ Monday 10:00');
  });

  it('leave out half days, bank days and observances', () => {
    expect(on('CN', '2026-03-08')).toBeNull();
    expect(on('US', '2026-02-14')).toBeNull();
    expect(on('DE', '2026-12-24')).toBeNull();
  });

  it('are empty for unknown countries and years', () => {
    expect(on('XX', '2026-12-25')).toBeNull();
    expect(on('CN', '9999-01-01')).toBeNull();
    expect(on('DE', '1600-12-25')).toBeNull();
    expect([knowsHolidaysOf('XX'), knowsHolidaysOf('DE')]).toEqual([false, true]);
  });

  it('are given for a year in order, and for all countries by name', () => {
    expect(publicHolidays('DE', 2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(holidayCountries().length).toBeGreaterThan(190);
    expect(holidayCountries()).toContainEqual({ code: 'DE', name: 'Germany' });
  });
});

describe('a calendar with a country', () => {
  it('names the holiday that a touch waits for', () => {
    expect(allowed('2026-12-25T10:00[Europe/Berlin]', 'DE')).toBe(
      'Friday 10:00 → Fri 25 Dec is a holiday: Christmas Day → Sat 26 Dec is a holiday: Boxing Day → Sunday, outside the send window → Monday 10:00',
    );
    expect(allowed('2026-11-26T09:00[America/New_York]', 'US')).toBe(
      'Thursday 09:00 → Thu 26 Nov is a holiday: Thanksgiving Day → Friday 09:00',
    );
    expect(allowed('2026-11-26T09:00[America/New_York]', 'DE')).toBe('Thursday 09:00');
  });

  it('keeps the extra days off', () => {
    expect(allowed('2026-11-26T09:00[America/New_York]', 'US', ['2026-11-27'])).toBe(
      'Thursday 09:00 → Thu 26 Nov is a holiday: Thanksgiving Day → Fri 27 Nov is a holiday → Saturday, outside the send window → Monday 09:00',
    );
  });

  it('counts business days without them', () => {
    const after = (country: string | null) =>
      addDuration(
        at('2026-04-02T10:00[Europe/Berlin]'),
        { amount: 1, unit: 'business-days' },
        'Europe/Berlin',
        calendarOf(settingsOf(country)),
      );
    expect(after(null)).toBe(at('2026-04-03T10:00[Europe/Berlin]'));
    expect(after('DE')).toBe(at('2026-04-07T10:00[Europe/Berlin]'));
    expect(after('US')).toBe(at('2026-04-03T10:00[Europe/Berlin]'));
  });
});
