import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../model/settings.ts';
import { defaultSettings, WEEKDAYS } from '../model/settings.ts';
import { CHANNELS } from '../model/types.ts';
import { dayOfDate, HOUR, minutesOf, timeText } from './civil.ts';
import { publicHoliday } from './holidays.ts';
import { addDuration, calendarOf, dayOfEnrollment, localDate, localTime, nextAllowed, nextTimeOfDay, untilDay } from './index.ts';
import { zoneClock } from './zone-clock.ts';

// The nightly run configures fast-check globally with many more.
const RUNS = fc.readConfigureGlobal()?.numRuns ?? 1_500;
const from = Temporal.Instant.from('2024-01-01T00:00Z').epochMilliseconds;
const to = Temporal.Instant.from('2032-01-01T00:00Z').epochMilliseconds;

const instants = fc.integer({ min: from / 1000, max: to / 1000 }).map((seconds) => seconds * 1000);
const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const times = fc.integer({ min: 0, max: 1439 }).map(timeText);
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
    .map(([start, length]) => ({ from: timeText(start), to: timeText(Math.min(start + length, 1440)) })),
  { maxLength: 3 },
);
const settingsArbitrary: fc.Arbitrary<Settings> = fc
  .record({
    week: fc.tuple(spans, spans, spans, spans, spans, spans, spans),
    country: fc.option(fc.constantFrom('DE', 'US', 'IL', 'CN')),
    days: fc.array(fc.integer({ min: 0, max: 2900 }), { maxLength: 40 }),
    waking: fc.option(fc.record({ from: times, to: times })),
    sms: fc.option(fc.constant(1)),
    emails: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ week, country, days, waking, sms, emails }) => ({
    ...defaultSettings(),
    sendWindow: Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, week[index]!])) as Settings['sendWindow'],
    holidays: { country, dates: days.map((day) => Temporal.PlainDate.from('2024-01-01').add({ days: day }).toString()) },
    guards: { smsPerLeadDay: sms, hoursBetweenEmails: emails, waking },
  }));

function inside(spansOfDay: readonly { from: string; to: string }[], time: string): boolean {
  return spansOfDay.some((span) => minutesOf(span.from) <= minutesOf(time) && minutesOf(time) < minutesOf(span.to));
}

function awake(waking: NonNullable<Settings['guards']['waking']>, time: string): boolean {
  if (waking.from === waking.to) return true;
  return waking.from < waking.to ? waking.from <= time && time < waking.to : time >= waking.from || time < waking.to;
}

describe('time, by property', { timeout: 60_000 }, () => {
  it('reads and sets every clock as Temporal does', () => {
    fc.assert(
      fc.property(zones, instants, (zone, at) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const wall = zoned.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds;
        expect(zoneClock(zone).wallAt(at)).toBe(wall);
        const plain = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime();
        expect(zoneClock(zone).instantOf(at)).toBe(plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
      }),
      { numRuns: RUNS },
    );
  });

  it('reads and sets the clock as Temporal does around every change of every zone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      let change = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
      for (let count = 0; change !== null && count < 3; count++) {
        for (const hours of [-25, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 25]) {
          const plain = change.toPlainDateTime().add({ minutes: hours * 60 });
          const reading = plain.toZonedDateTime('UTC').epochMilliseconds;
          expect(zoneClock(zone).instantOf(reading), `${zone} ${plain}`).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
          const instant = change.epochMilliseconds + hours * HOUR;
          expect(zoneClock(zone).wallAt(instant) - instant, `${zone} ${instant}`).toBe(
            Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6,
          );
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });

  it('never sends outside the window, in quiet hours, too soon, or before it was planned', () => {
    const rulesArbitrary = fc.record({
      settings: settingsArbitrary,
      channel: fc.constantFrom(...CHANNELS),
      respectWindow: fc.boolean(),
      ago: fc.integer({ min: 0, max: 100 * 60 }),
    });
    fc.assert(
      fc.property(zones, instants, rulesArbitrary, (zone, planned, { settings, channel, respectWindow, ago }) => {
        const last = planned - ago * 60_000;
        const { at, reasons } = nextAllowed(planned, { settings, channel, respectWindow, lastSent: { [channel]: last } }, zone);
        const again = nextAllowed(at, { settings, channel, respectWindow, lastSent: { [channel]: last } }, zone);
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const [date, time] = [localDate(at, zone), localTime(at, zone)];
        const open = !reasons.some(({ code }) => code === 'never-open');
        expect(at).toBeGreaterThanOrEqual(planned);
        expect(again.at).toBe(at);
        if (at > planned) expect(reasons.length).toBeGreaterThan(0);
        if (respectWindow && open) {
          expect(settings.holidays.dates).not.toContain(date);
          if (settings.holidays.country !== null) expect(publicHoliday(settings.holidays.country, dayOfDate(date))).toBeNull();
          expect(inside(settings.sendWindow[WEEKDAYS[zoned.dayOfWeek - 1]!], time), `${date} ${time} ${zone}`).toBe(true);
        }
        const { waking, smsPerLeadDay, hoursBetweenEmails } = settings.guards;
        if (['sms', 'call', 'voicemail'].includes(channel) && waking) expect(awake(waking, time), time).toBe(true);
        if (channel === 'sms' && smsPerLeadDay !== null) expect(date).not.toBe(localDate(last, zone));
        if (channel === 'email' && hoursBetweenEmails !== null) {
          const apart = Math.max(at - last, zoneClock(zone).wallAt(at) - zoneClock(zone).wallAt(last));
          expect(apart).toBeGreaterThanOrEqual(hoursBetweenEmails * HOUR);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same instant for any plan between the planned and the allowed one', () => {
    fc.assert(
      fc.property(zones, instants, settingsArbitrary, fc.integer({ min: 0, max: 5 * 24 * 60 }), (zone, planned, settings, minutes) => {
        const rules = { settings, channel: 'call', respectWindow: true, lastSent: {} } as const;
        const first = nextAllowed(planned, rules, zone);
        const second = nextAllowed(planned + minutes * 60_000, rules, zone);
        if (first.reasons[0]?.code === 'never-open' || second.reasons[0]?.code === 'never-open') return;
        if (planned + minutes * 60_000 <= first.at) expect(localDate(second.at, zone)).toBe(localDate(first.at, zone));
        else expect(second.at).toBeGreaterThan(first.at);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps wall time over days and is monotone in their number', () => {
    const calendar = calendarOf(defaultSettings());
    fc.assert(
      fc.property(
        zones,
        instants,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('days', 'weeks', 'business-days' as const),
        (zone, start, amount, unit) => {
          const after = addDuration(start, { amount, unit }, zone, calendar);
          expect(after).toBeGreaterThan(start);
          expect(addDuration(start, { amount: amount + 1, unit }, zone, calendar)).toBeGreaterThan(after);
          const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
          if (unit !== 'business-days') {
            const expected = zoned.add(unit === 'days' ? { days: amount } : { weeks: amount });
            expect(after).toBe(expected.epochMilliseconds);
          } else {
            expect(Temporal.PlainDate.from(localDate(after, zone)).dayOfWeek).toBeLessThan(6);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('reaches day N of the enrollment on that date, never before now, monotone in N', () => {
    fc.assert(
      fc.property(
        zones,
        instants,
        fc.integer({ min: 0, max: 200 }),
        times,
        fc.constantFrom('first-is-0', 'first-is-1' as const),
        fc.integer({ min: 0, max: 100 * 24 }),
        (zone, enrolled, day, at, counting, hours) => {
          const now = enrolled + hours * HOUR;
          const reached = untilDay(enrolled, now, { day, at, counting }, zone);
          expect(reached).toBeGreaterThanOrEqual(now);
          expect(untilDay(enrolled, now, { day: day + 1, at, counting }, zone)).toBeGreaterThanOrEqual(reached);
          if (reached > now) expect(dayOfEnrollment(enrolled, reached, counting, zone)).toBe(day);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('finds the next time of day within a week, on a chosen weekday', () => {
    fc.assert(
      fc.property(zones, instants, times, fc.subarray([...WEEKDAYS]), (zone, now, at, weekdays) => {
        const next = nextTimeOfDay(now, at, weekdays, zone);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThan((8 * 24 + 2) * HOUR);
        const zoned = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(zone);
        const reading = zoned.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(at));
        expect(reading.toZonedDateTime(zone).epochMilliseconds).toBe(next);
        if (weekdays.length > 0) expect(weekdays).toContain(WEEKDAYS[zoned.dayOfWeek - 1]);
      }),
      { numRuns: RUNS },
    );
  });
});
