import { describe, expect, it } from 'vitest';
import { defaultSettings, WEEKDAYS } from '../model/settings.ts';
import {
  firstAllowed,
  addDuration,
  atAnotherTime,
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

  it('continues at a time of day', () => {
    expect(later('2026-03-09T15:00[America/New_York]', { amount: 2, unit: 'days', at: '10:00' })).toBe('2026-03-11T10:00:00-04:00');
    expect(later('2026-03-09T21:00[America/New_York]', { amount: 2, unit: 'hours', at: '09:15' })).toBe('2026-03-10T09:15:00-04:00');
  });

  it('takes zero days as now, even if today is no business day', () => {
    expect(later('2026-03-07T15:00[Europe/Berlin]', { amount: 0, unit: 'business-days' })).toBe('2026-03-07T15:00:00+01:00');
    expect(later('2026-03-07T15:00[Europe/Berlin]', { amount: 0, unit: 'business-days', at: '16:00' })).toBe('2026-03-07T16:00:00+01:00');
    expect(later('2026-03-07T15:00[Europe/Berlin]', { amount: 1, unit: 'business-days' })).toBe('2026-03-09T15:00:00+01:00');
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

  it('moves a time that DST skips past the gap and takes the first of a time that occurs twice', () => {
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

  it('is the next morning for an evening', () => {
    expect(next('2026-03-09T21:00[Europe/Berlin]', '09:15', [])).toBe('Tue 10 Mar 2026, 09:15');
    expect(next('2026-03-09T08:00[Europe/Berlin]', '09:15', [])).toBe('Mon 9 Mar 2026, 09:15');
  });

  it('is strictly later and on a chosen weekday', () => {
    expect(next('2026-03-09T09:15[Europe/Berlin]', '09:15', [])).toBe('Tue 10 Mar 2026, 09:15');
    expect(next('2026-03-12T10:00[Europe/Berlin]', '09:15', ['tuesday', 'wednesday', 'thursday'])).toBe('Tue 17 Mar 2026, 09:15');
  });
});

describe('clock times that DST skips or repeats', () => {
  const newYork = (from: string) => at(`${from}[America/New_York]`);
  const shown = (instant: number): string => isoInZone(instant, 'America/New_York');

  it('moves a skipped time later by the length of the gap', () => {
    const moved = '2027-03-14T03:30:00-04:00';
    expect(shown(nextTimeOfDay(newYork('2027-03-14T01:00'), '02:30', [], 'America/New_York'))).toBe(moved);
    expect(later('2027-03-13T23:00[America/New_York]', { amount: 2, unit: 'hours', at: '02:30' })).toBe(moved);
    const enrolled = newYork('2027-03-13T12:00');
    const day = { day: 1, at: '02:30', counting: 'first-is-0' } as const;
    expect(shown(untilDay(enrolled, enrolled, day, 'America/New_York'))).toBe(moved);
  });

  it('means the first of two, and the following day once that has passed', () => {
    const between = newYork('2026-11-01T01:45-04:00');
    expect(shown(nextTimeOfDay(newYork('2026-11-01T00:00'), '01:30', [], 'America/New_York'))).toBe('2026-11-01T01:30:00-04:00');
    expect(shown(nextTimeOfDay(between, '01:30', [], 'America/New_York'))).toBe('2026-11-02T01:30:00-05:00');
    expect(shown(addDuration(between, { amount: 0, unit: 'hours', at: '01:30' }, 'America/New_York', calendar))).toBe(
      '2026-11-02T01:30:00-05:00',
    );
  });
});

describe('next allowed instant', () => {
  it('stays if nothing forbids it', () => {
    expect(allowed('2026-03-09T10:00[Europe/Berlin]')).toBe('Monday 10:00');
  });

  it('keeps the time of day on the next open day', () => {
    expect(allowed('2026-03-07T10:00[Europe/Berlin]')).toBe('Saturday 10:00 → Saturday, outside the send window → Monday 10:00');
  });

  it('goes out at the start of the window when the time of day is outside it', () => {
    const outside = 'outside the send window';
    expect(allowed('2026-03-09T19:00[Europe/Berlin]')).toBe(`Monday 19:00 → Monday 19:00, ${outside} → Tuesday 08:00`);
    expect(allowed('2026-03-09T07:00[Europe/Berlin]')).toBe(`Monday 07:00 → Monday 07:00, ${outside} → Monday 08:00`);
    expect(allowed('2026-03-07T18:00[Europe/Berlin]')).toBe(`Saturday 18:00 → Saturday, ${outside} → Monday 08:00`);
    const split = [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '20:00' },
    ];
    const lunch = { ...settings, sendWindow: { ...settings.sendWindow, monday: split } };
    expect(allowed('2026-03-09T13:00[Europe/Berlin]', { settings: lunch })).toBe(`Monday 13:00 → Monday 13:00, ${outside} → Monday 14:00`);
    expect(allowed('2026-03-07T13:00[Europe/Berlin]', { settings: lunch })).toBe(`Saturday 13:00 → Saturday, ${outside} → Monday 09:00`);
    expect(allowed('2026-03-06T19:00[Europe/Berlin]', { settings: lunch })).toContain('→ Monday 19:00');
  });

  it('keeps the time of day if the gap between emails ends on a weekend', () => {
    const lastSent = { email: at('2026-03-05T16:30[Europe/Berlin]') };
    expect(allowed('2026-03-07T10:00[Europe/Berlin]', { lastSent })).toContain('→ Monday 10:00');
    expect(allowed('2026-03-06T14:00[Europe/Berlin]', { lastSent })).toContain('→ Monday 14:00');
  });

  it('explains an evening, a weekend and a holiday in order', () => {
    const holidays = { ...settings, holidays: { country: null, dates: ['2026-03-09'] } };
    expect(allowed('2026-03-06T19:30[Europe/Berlin]', { settings: holidays })).toBe(
      'Friday 19:30 → Friday 19:30, outside the send window → Saturday, outside the send window → Mon 9 Mar is a holiday → Tuesday 08:00',
    );
  });

  it('ignores window and holidays on request, never quiet hours', () => {
    expect(allowed('2026-03-07T23:00[Europe/Berlin]', { respectWindow: false })).toBe('Saturday 23:00');
    expect(allowed('2026-03-07T23:00[Europe/Berlin]', { respectWindow: false, channel: 'sms' })).toBe(
      'Saturday 23:00 → 23:00, no texts or calls outside 08:00–21:00 → Sunday 08:00',
    );
  });

  it.each([
    // Quiet hours end at 08:00 and begin at 21:00.
    ['09:00', '17:00', true, '03:00', 'outside the send window'],
    ['06:00', '22:00', true, '07:00', 'no texts or calls outside'],
    ['06:00', '22:00', true, '23:00', 'outside the send window'],
    ['22:00', '23:30', true, '10:00', 'no texts or calls outside'],
    ['09:00', '17:00', false, '03:00', 'no texts or calls outside'],
    ['09:00', '17:00', false, '22:00', 'no texts or calls outside'],
  ])('says why a text waits: window %s to %s, kept %s, at %s: %s', (from, to, respectWindow, time, reason) => {
    const sendWindow = { ...settings.sendWindow, monday: [{ from, to }] };
    const text = allowed(`2026-03-09T${time}[Europe/Berlin]`, { channel: 'sms', respectWindow, settings: { ...settings, sendWindow } });
    expect(text.split(' → ')[1]).toContain(reason);
  });

  it('gives the same reasons for the first opening as for the planned time of day', () => {
    const lastSent = { email: at('2026-03-05T16:30[Europe/Berlin]') };
    const rules: SendRules = { settings, channel: 'email', respectWindow: true, lastSent };
    const planned = at('2026-03-06T19:00[Europe/Berlin]');
    const first = firstAllowed(planned, rules, 'Europe/Berlin')!;
    expect(first.reasons).toEqual(nextAllowed(planned, rules, 'Europe/Berlin').reasons);
    expect(first.reasons.map(({ code }) => code)[0]).toBe('email-gap');
    expect(isoInZone(first.at, 'Europe/Berlin')).toBe('2026-03-09T08:00:00+01:00');
    expect(firstAllowed(at('2026-03-10T12:00[Europe/Berlin]'), rules, 'Europe/Berlin')!.reasons).toEqual([]);
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
    expect(allowed('2026-03-09T15:00[Europe/Berlin]', sms)).toBe('Monday 15:00 → one text was already sent that day → Tuesday 15:00');
    const two = { ...settings, guards: { ...settings.guards, smsPerLeadDay: 2 } };
    const smsSent = [at('2026-03-09T09:00[Europe/Berlin]'), at('2026-03-08T09:00[Europe/Berlin]')];
    expect(allowed('2026-03-09T15:00[Europe/Berlin]', { ...sms, settings: two, smsSent })).toBe('Monday 15:00');
  });

  it('falls back to the planned instant, with a reason, when the window never opens', () => {
    const none = defaultSettings().sendWindow;
    const closed = { ...settings, sendWindow: { ...none, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } };
    expect(allowed('2026-03-09T10:00[Europe/Berlin]', { settings: closed })).toBe(
      'Monday 10:00 → the send window never opens, so it was ignored → Monday 10:00',
    );
  });

  it('opens at the end of the gap when a span begins inside it', () => {
    const night = (from: string, to: string) => ({ ...settings, sendWindow: { ...settings.sendWindow, sunday: [{ from, to }] } });
    expect(allowed('2026-03-29T01:00[Europe/Berlin]', { settings: night('02:30', '05:00') })).toBe(
      'Sunday 01:00 → Sunday 01:00, outside the send window → Sunday 03:00',
    );
    expect(allowed('2027-03-14T01:30[America/New_York]', { settings: night('02:15', '05:00') })).toContain('→ Sunday 03:00');
    expect(allowed('2027-03-13T22:00[America/New_York]', { settings: night('02:15', '03:10') })).toContain('→ Sunday 03:00');
    // The whole window is inside the gap: that day has none.
    expect(allowed('2027-03-14T01:30[America/New_York]', { settings: night('02:15', '02:45') })).toContain('→ Monday 08:00');
  });

  it('opens twice when a span is inside the hour that happens twice', () => {
    const sundays = { ...settings, sendWindow: { ...settings.sendWindow, monday: [], sunday: [{ from: '01:00', to: '01:20' }] } };
    const first = at('2026-11-01T01:30-04:00[America/New_York]');
    const rules: SendRules = { settings: sundays, channel: 'email', respectWindow: true, lastSent: {} };
    const { at: found, reasons } = nextAllowed(first, rules, 'America/New_York');
    expect(isoInZone(found, 'America/New_York')).toBe('2026-11-01T01:00:00-05:00');
    expect(reasons).toEqual([{ code: 'outside-window', params: { weekday: 'sunday', date: '2026-11-01', time: '01:30' } }]);
  });

  it('moves a kept time of day that is skipped by the length of the gap', () => {
    const nights = { ...settings, sendWindow: { ...settings.sendWindow, sunday: [{ from: '01:00', to: '05:00' }] } };
    expect(allowed('2027-03-13T02:30[America/New_York]', { settings: nights })).toContain('→ Sunday 03:30');
  });

  it('keeps quiet hours for a voicemail as for a call, never for an email', () => {
    const night = { respectWindow: false, lastSent: {} };
    expect(allowed('2026-03-09T22:00[Europe/Berlin]', { ...night, channel: 'voicemail' })).toContain('→ Tuesday 08:00');
    expect(allowed('2026-03-09T22:00[Europe/Berlin]', { ...night, channel: 'call' })).toContain('→ Tuesday 08:00');
    expect(allowed('2026-03-09T22:00[Europe/Berlin]', { ...night, channel: 'linkedin' })).toBe('Monday 22:00');
  });

  it('reads reversed waking hours over midnight and equal ones as always', () => {
    const awake = (from: string, to: string) => ({
      settings: { ...settings, guards: { ...settings.guards, waking: { from, to } } },
      channel: 'call' as const,
      respectWindow: false,
    });
    expect(allowed('2026-03-09T03:00[Europe/Berlin]', awake('22:00', '06:00'))).toBe('Monday 03:00');
    expect(allowed('2026-03-09T12:00[Europe/Berlin]', awake('22:00', '06:00'))).toContain('→ Monday 22:00');
    expect(allowed('2026-03-09T03:00[Europe/Berlin]', awake('08:00', '08:00'))).toBe('Monday 03:00');
  });

  it('ignores reversed and empty spans of the window', () => {
    const monday = (from: string, to: string) => ({ ...settings, sendWindow: { ...settings.sendWindow, monday: [{ from, to }] } });
    expect(allowed('2026-03-09T10:00[Europe/Berlin]', { settings: monday('18:00', '08:00') })).toContain('→ Tuesday 10:00');
    expect(allowed('2026-03-09T10:00[Europe/Berlin]', { settings: monday('10:00', '10:00') })).toContain('→ Tuesday 10:00');
  });
});

describe('another time of day', () => {
  const other = (from: string, last: string, changes: Partial<typeof settings> = {}): string => {
    const rules: SendRules = { settings: { ...settings, ...changes }, channel: 'call', respectWindow: true, lastSent: {} };
    return explainPlan(at(from), atAnotherTime(at(from), at(last), rules, 'Europe/Berlin'), 'Europe/Berlin');
  };
  const allDay = [{ from: '00:00', to: '24:00' }];
  const open = Object.fromEntries(WEEKDAYS.map((day) => [day, allDay])) as typeof settings.sendWindow;
  const awake = { guards: { ...settings.guards, waking: null } };

  it('is the planned one when it is two hours away', () => {
    expect(other('2026-03-10T10:00[Europe/Berlin]', '2026-03-09T16:30[Europe/Berlin]')).toBe('Tuesday 10:00');
  });

  it('is two hours away from the last one across midnight', () => {
    const all = { ...awake, sendWindow: open };
    expect(other('2026-03-10T00:30[Europe/Berlin]', '2026-03-08T23:00[Europe/Berlin]', all)).toContain('→ Tuesday 01:00');
    expect(other('2026-03-10T23:00[Europe/Berlin]', '2026-03-08T00:30[Europe/Berlin]', all)).toContain('→ Wednesday 02:30');
  });

  it('is found in a narrow window', () => {
    const none = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as typeof settings.sendWindow;
    const narrow = { ...awake, sendWindow: { ...none, wednesday: [{ from: '00:00', to: '00:30' }] } };
    expect(other('2026-03-10T12:00[Europe/Berlin]', '2026-03-08T22:20[Europe/Berlin]', narrow)).toContain('→ Wednesday 00:20');
    // The whole window is too close. The touch is worth more than the rule.
    expect(other('2026-03-10T12:00[Europe/Berlin]', '2026-03-08T23:30[Europe/Berlin]', narrow)).toContain('→ Wednesday 00:00');
  });

  it('holds after a move to the next open day', () => {
    expect(other('2026-03-07T10:30[Europe/Berlin]', '2026-03-06T10:00[Europe/Berlin]')).toBe(
      'Saturday 10:30 → Saturday, outside the send window → the last one was at 10:00, so a different time of day → Monday 12:00',
    );
    expect(other('2026-03-07T16:30[Europe/Berlin]', '2026-03-02T16:30[Europe/Berlin]')).toContain('→ Tuesday 08:00');
  });
});
