import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../model/settings.ts';
import { defaultSettings, WEEKDAYS } from '../model/settings.ts';
import { CHANNELS } from '../model/types.ts';
import { minutesOf, timeText } from './civil.ts';
import { atAnotherTime, isoUtc, nextAllowed } from './index.ts';
import { channelDefinition } from '../channels/registry.ts';
import type { SendRules } from './index.ts';

/**
 * A second implementation of the rules, slow and plain: minute by minute over real instants, with nothing but Temporal. Windows,
 * plans and clock changes are all at full minutes, so a minute is fine enough.
 */

// The nightly run configures fast-check globally with many more.
const RUNS = fc.readConfigureGlobal()?.numRuns ?? 200;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEARCH_DAYS = 16;

interface Reading {
  readonly date: string;
  readonly minutes: number;
  readonly weekday: number;
}

function read(at: number, zone: string): Reading {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const shown = new Date(at + offsetNanoseconds / 1e6);
  const minutes = shown.getUTCHours() * 60 + shown.getUTCMinutes();
  return { date: shown.toISOString().slice(0, 10), minutes, weekday: shown.getUTCDay() || 7 };
}

function mayGoOut({ date, minutes, weekday }: Reading, rules: SendRules, zone: string): boolean {
  const { settings, channel, respectWindow, lastSent } = rules;
  const spans = settings.sendWindow[WEEKDAYS[weekday - 1]!];
  if (respectWindow && settings.holidays.dates.includes(date)) return false;
  if (respectWindow && !spans.some(({ from, to }) => minutesOf(from) <= minutes && minutes < minutesOf(to))) return false;
  if (channel === 'sms' && settings.guards.smsPerLeadDay === 1 && lastSent.sms !== undefined && read(lastSent.sms, zone).date === date) {
    return false;
  }
  const { waking } = settings.guards;
  if (!channelDefinition(channel).disturbs || waking === null || waking.from === waking.to) return true;
  const time = timeText(minutes);
  return waking.from < waking.to ? waking.from <= time && time < waking.to : time >= waking.from || time < waking.to;
}

function firstMinute(from: number, zone: string, fits: (reading: Reading) => boolean): number | null {
  for (let at = from; at < from + SEARCH_DAYS * 24 * HOUR; at += MINUTE) if (fits(read(at, zone))) return at;
  return null;
}

/** When the last touch, and for an email the last email, is far enough away; the earlier of both ways to count hours. */
function afterGaps(planned: number, rules: SendRules, zone: string): number {
  const minutes = rules.settings.guards.minutesBetweenTouches ?? 0;
  const distance = minutes === 0 ? [] : Object.values(rules.lastSent).map((last) => last + minutes * MINUTE);
  return Math.max(afterEmailGap(planned, rules, zone), ...distance);
}

function afterEmailGap(planned: number, { settings, channel, lastSent }: SendRules, zone: string): number {
  const hours = settings.guards.hoursBetweenEmails;
  if (channel !== 'email' || hours === null || lastSent.email === undefined) return planned;
  const passed = lastSent.email + hours * HOUR;
  const clock = Temporal.Instant.fromEpochMilliseconds(lastSent.email).toZonedDateTimeISO(zone).toPlainDateTime().add({ hours });
  return Math.max(planned, Math.min(passed, clock.toZonedDateTime(zone).epochMilliseconds));
}

function expected(planned: number, rules: SendRules, zone: string): number | null {
  const from = afterGaps(planned, rules, zone);
  const first = firstMinute(from, zone, (reading) => mayGoOut(reading, rules, zone));
  if (first === null || read(first, zone).date === read(from, zone).date) return first;
  const time = Temporal.Instant.fromEpochMilliseconds(planned).toZonedDateTimeISO(zone).toPlainTime();
  const { date } = read(first, zone);
  const kept = Temporal.PlainDate.from(date).toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
  const reading = read(kept, zone);
  return kept > first && reading.date === date && mayGoOut(reading, rules, zone) ? kept : first;
}

function expectedAtAnotherTime(planned: number, last: number, rules: SendRules, zone: string): number | null {
  const taken = read(last, zone).minutes;
  const apart = ({ minutes }: Reading): boolean => Math.min((minutes - taken + 1440) % 1440, (taken - minutes + 1440) % 1440) >= 120;
  const plain = expected(planned, rules, zone);
  if (plain === null || apart(read(plain, zone))) return plain;
  return firstMinute(plain, zone, (reading) => mayGoOut(reading, rules, zone) && apart(reading));
}

const times = fc.integer({ min: 0, max: 1439 }).map(timeText);
/** Instants near clock changes, and anywhere. */
const starts = fc.oneof(
  fc.integer({ min: 0, max: 5 * 12 }).map((steps) => steps * 5),
  fc.integer({ min: 0, max: 1438 }),
);
const spans = fc.array(
  fc
    .tuple(starts, fc.integer({ min: 1, max: 600 }))
    .map(([start, length]) => ({ from: timeText(start), to: timeText(Math.min(start + length, 1440)) })),
  { maxLength: 3 },
);
const weeks = fc
  .tuple(spans, spans, spans, spans, spans, spans, spans)
  .map((week) => Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, week[index]!])) as Settings['sendWindow']);

/** Zones with unusual changes: half an hour, two hours, a whole day, at midnight, in Ramadan, a minute past twelve. */
const ODD = [
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Asuncion',
  'America/Santiago',
  'America/Caracas',
  'Asia/Pyongyang',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Gaza',
  'Pacific/Chatham',
  'Europe/Lisbon',
];
const zones = fc.oneof(fc.constantFrom(...ODD), fc.constantFrom(...Intl.supportedValuesOf('timeZone')));

/** Mostly in the days before a clock change of the zone, if it has any. */
const zoneAndPlan = fc
  .tuple(zones, fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2031, 0) }), fc.integer({ min: -4 * 1440, max: 2 * 1440 }))
  .map(([zone, around, minutes]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    const near = change === null ? around : change.epochMilliseconds;
    return { zone, planned: Math.round(near / MINUTE) * MINUTE + minutes * MINUTE };
  });

const rulesFor = fc.record({
  sendWindow: weeks,
  holidays: fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 2 }),
  waking: fc.option(fc.record({ from: times, to: times })),
  minutesBetweenTouches: fc.constantFrom(0, 0, 30, 600),
  channel: fc.constantFrom(...CHANNELS),
  respectWindow: fc.boolean(),
  ago: fc.integer({ min: 1, max: 60 * 60 }),
});

const cases = fc
  .tuple(zoneAndPlan, rulesFor)
  .map(([{ zone, planned }, { sendWindow, holidays, waking, minutesBetweenTouches, channel, respectWindow, ago }]) => {
    const date = Temporal.Instant.fromEpochMilliseconds(planned).toZonedDateTimeISO(zone).toPlainDate();
    const last = planned - ago * MINUTE;
    const settings: Settings = {
      ...defaultSettings(),
      sendWindow,
      holidays: { country: null, dates: holidays.map((days) => date.add({ days }).toString()) },
      guards: { smsPerLeadDay: 1, hoursBetweenEmails: 48, waking, minutesBetweenTouches },
    };
    const rules: SendRules = { settings, channel, respectWindow, lastSent: { [channel]: last } };
    return { zone, planned, last, rules };
  });

describe('against minute by minute', { timeout: 60_000 }, () => {
  it('a touch goes out when the rules first allow it', () => {
    fc.assert(
      fc.property(cases, ({ zone, planned, rules }) => {
        const right = expected(planned, rules, zone);
        fc.pre(right !== null);
        expect(isoUtc(nextAllowed(planned, rules, zone).at)).toBe(isoUtc(right));
      }),
      { numRuns: RUNS },
    );
  });

  it('a touch at another time of day goes out when that is first allowed', () => {
    fc.assert(
      fc.property(cases, ({ zone, planned, last, rules }) => {
        const right = expectedAtAnotherTime(planned, last, rules, zone);
        fc.pre(right !== null);
        expect(isoUtc(atAnotherTime(planned, last, rules, zone).at)).toBe(isoUtc(right));
      }),
      { numRuns: RUNS },
    );
  });
});
