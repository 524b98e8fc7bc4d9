import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../graph/settings.ts';
import {
  addDuration,
  calendarOf,
  explainPlan,
  formatInstant,
  isValidZone,
  nextAllowed,
  nextTimeOfDay,
  resolveZone,
  untilDay,
} from './index.ts';
import type { Duration, SendRules } from './index.ts';

const settings = defaultSettings('Europe/Berlin');
const calendar = calendarOf(settings);

function at(text: string): number {
  return Temporal.ZonedDateTime.from(text).epochMilliseconds;
}

/** `2026-03-09T10:00:00+01:00` */
function isoInZone(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone, fractionalSecondDigits: 0 });
}

function later(from: string, duration: Duration): string {
  const zone = Temporal.ZonedDateTime.from(from).timeZoneId;
  return isoInZone(addDuration(at(from), duration, zone, calendar), zone);
}

function allowed(from: string, rules: Partial<SendRules> = {}): string {
  const zone = Temporal.ZonedDateTime.from(from).timeZoneId;
  const full: SendRules = { settings, channel: 'email', respectWindow: true, lastSent: {}, ...rules };
  return explainPlan(at(from), nextAllowed(at(from), full, zone), zone);
}

describe('zones', () => {
  it('knows IANA names and nothing else', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Calcutta', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires']) {
      expect(isValidZone(zone), zone).toBe(true);
    }
    for (const zone of ['', 'Berlin', '+02:00', 'Mars/Olympus', '2026-01-01T00:00[Europe/Berlin]', 'Europe/Berlin ', 'x'.repeat(5000)]) {
      expect(isValidZone(zone), zone).toBe(false);
    }
  });

  it('takes the first valid zone and names the invalid ones before it', () => {
    expect(resolveZone([null, 'Nowhere/X', 'America/New_York', 'bad'])).toEqual({ zone: 'America/New_York', invalid: ['Nowhere/X'] });
    expect(resolveZone([undefined, ''])).toEqual({ zone: 'UTC', invalid: [] });
  });
});

describe('durations', () => {
  it('passes minutes and hours exactly', () => {
    expect(later('2026-03-28T22:30[Europe/Berlin]', { amount: 6, unit: 'hours' })).toBe('2026-03-29T05:30:00+02:00');
  });

  it('keeps wall time over days when the clock changes', () => {
    expect(later('2026-03-28T10:00[Europe/Berlin]', { amount: 1, unit: 'days' })).toBe('2026-03-29T10:00:00+02:00');
    expect(later('2026-10-24T10:00[Europe/Berlin]', { amount: 2, unit: 'weeks' })).toBe('2026-11-07T10:00:00+01:00');
  });

  it('goes on at a time of day', () => {
    expect(later('2026-03-09T15:00[America/New_York]', { amount: 2, unit: 'days', at: '10:00' })).toBe('2026-03-11T10:00:00-04:00');
    expect(later('2026-03-09T21:00[America/New_York]', { amount: 2, unit: 'hours', at: '09:15' })).toBe('2026-03-10T09:15:00-04:00');
  });

  it('is never earlier than its start', () => {
    expect(later('2026-03-09T15:00[Asia/Kolkata]', { amount: 0, unit: 'days', at: '10:00' })).toBe('2026-03-09T15:00:00+05:30');
  });

  it('counts Monday to Friday without holidays as business days', () => {
    const closed = calendarOf({ ...settings, holidays: { country: null, dates: ['2026-12-25', '2026-12-28'] } });
    const friday = at('2026-12-24T11:00[Europe/Berlin]');
    const result = addDuration(friday, { amount: 1, unit: 'business-days' }, 'Europe/Berlin', closed);
    expect(isoInZone(result, 'Europe/Berlin')).toBe('2026-12-29T11:00:00+01:00');
  });

  it('moves a time that DST skips past the gap and takes the first of a time that comes twice', () => {
    expect(later('2026-03-28T02:30[Europe/Berlin]', { amount: 1, unit: 'days' })).toBe('2026-03-29T03:30:00+02:00');
    expect(later('2026-10-24T02:30[Europe/Berlin]', { amount: 1, unit: 'days' })).toBe('2026-10-25T02:30:00+02:00');
  });
});

describe('day of the enrollment', () => {
  const enrolled = at('2026-03-04T23:50[Asia/Kolkata]');
  const day = (number: number, counting: 'first-is-0' | 'first-is-1') =>
    formatInstant(untilDay(enrolled, enrolled, { day: number, at: '10:00', counting }, 'Asia/Kolkata'), 'Asia/Kolkata');

  it('counts from the date of enrolling in the lead zone', () => {
    expect(day(4, 'first-is-0')).toBe('Sun 8 Mar 2026, 10:00');
    expect(day(4, 'first-is-1')).toBe('Sat 7 Mar 2026, 10:00');
  });

  it('is now when the day has passed', () => {
    expect(day(0, 'first-is-0')).toBe('Wed 4 Mar 2026, 23:50');
  });
});

describe('next time of day', () => {
  const next = (from: string, ...args: [string, Parameters<typeof nextTimeOfDay>[2]]) =>
    formatInstant(nextTimeOfDay(at(from), ...args, 'Europe/Berlin'), 'Europe/Berlin');

  it('is the next morning for an evening open', () => {
    expect(next('2026-03-09T21:00[Europe/Berlin]', '09:15', [])).toBe('Tue 10 Mar 2026, 09:15');
    expect(next('2026-03-09T08:00[Europe/Berlin]', '09:15', [])).toBe('Mon 9 Mar 2026, 09:15');
  });

  it('is strictly later and on a chosen weekday', () => {
    expect(next('2026-03-09T09:15[Europe/Berlin]', '09:15', [])).toBe('Tue 10 Mar 2026, 09:15');
    expect(next('2026-03-12T10:00[Europe/Berlin]', '09:15', ['tuesday', 'wednesday', 'thursday'])).toBe('Tue 17 Mar 2026, 09:15');
  });
});

describe('next allowed instant', () => {
  it('stands when nothing forbids it', () => {
    expect(allowed('2026-03-09T10:00[Europe/Berlin]')).toBe('Monday 10:00');
  });

  it('explains a weekend', () => {
    expect(allowed('2026-03-07T10:00[Europe/Berlin]')).toBe('Saturday 10:00 → Saturday, outside the send window → Monday 08:00');
  });

  it('explains an evening, a weekend and a holiday in order', () => {
    const holidays = { ...settings, holidays: { country: null, dates: ['2026-03-09'] } };
    expect(allowed('2026-03-06T19:30[Europe/Berlin]', { settings: holidays })).toBe(
      'Friday 19:30 → Friday 19:30, outside the send window → Saturday, outside the send window → Mon 9 Mar is a holiday → Tuesday 08:00',
    );
  });

  it('ignores window and holidays when told so, never quiet hours', () => {
    expect(allowed('2026-03-07T23:00[Europe/Berlin]', { respectWindow: false })).toBe('Saturday 23:00');
    expect(allowed('2026-03-07T23:00[Europe/Berlin]', { respectWindow: false, channel: 'sms' })).toBe(
      'Saturday 23:00 → 23:00, no texts or calls outside 08:00–21:00 → Sunday 08:00',
    );
  });

  it('keeps 48 h between emails, by the clock when DST takes an hour', () => {
    const last = (text: string): SendRules['lastSent'] => ({ email: at(text) });
    expect(allowed('2026-03-10T10:00[Europe/Berlin]', { lastSent: last('2026-03-09T10:00[Europe/Berlin]') })).toBe(
      'Tuesday 10:00 → less than 48 hours since the last email → Wednesday 10:00',
    );
    expect(allowed('2026-03-30T10:00[Europe/Berlin]', { lastSent: last('2026-03-28T10:00[Europe/Berlin]') })).toBe('Monday 10:00');
  });

  it('sends one SMS per lead and day', () => {
    const sms = { channel: 'sms', lastSent: { sms: at('2026-03-09T09:00[Europe/Berlin]') } } as const;
    expect(allowed('2026-03-09T15:00[Europe/Berlin]', sms)).toBe('Monday 15:00 → one text a day was sent already → Tuesday 08:00');
    const two = { ...settings, guards: { ...settings.guards, smsPerLeadDay: 2 } };
    const smsSent = [at('2026-03-09T09:00[Europe/Berlin]'), at('2026-03-08T09:00[Europe/Berlin]')];
    expect(allowed('2026-03-09T15:00[Europe/Berlin]', { ...sms, settings: two, smsSent })).toBe('Monday 15:00');
  });

  it('falls back to the planned instant, with a reason, when the window never opens', () => {
    const none = defaultSettings().sendWindow;
    const closed = { ...settings, sendWindow: { ...none, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } };
    expect(allowed('2026-03-09T10:00[Europe/Berlin]', { settings: closed })).toBe(
      'Monday 10:00 → the send window never opens, so it was left out of account → Monday 10:00',
    );
  });

  it('opens after the gap when a span begins inside it', () => {
    const night = { ...settings, sendWindow: { ...settings.sendWindow, sunday: [{ from: '02:30', to: '05:00' }] } };
    expect(allowed('2026-03-29T01:00[Europe/Berlin]', { settings: night })).toBe(
      'Sunday 01:00 → Sunday 01:00, outside the send window → Sunday 03:30',
    );
  });
});
