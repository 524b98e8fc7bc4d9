import type { Channel } from '@touchline/sequence';
import { compile } from '@touchline/sequence';
import { describe, expect, it } from 'vitest';
import { templates } from './index.ts';
import { touchTimes } from './touch-times.ts';
import type { TouchTime } from './touch-times.ts';

/**
 * A touch of the framework: a day, counted from enrolling as day 0, and a time of day. `null`: as soon as the lead enrolls, within a number of
 * minutes.
 */
interface Asked {
  readonly day: number;
  readonly channel: Channel;
  readonly at: string | null;
  readonly minutes?: number;
  /** Delay after enrolling. The send window may move it to another day. */
  readonly open?: { readonly hours?: number; readonly days?: number };
  /** The day counts from the first touch. */
  readonly sinceFirst?: true;
}

const at = (day: number, hour: string, channel: Channel): Asked => ({ day, at: hour, channel });
const soon = (minutes: number, channel: Channel): Asked => ({ day: 0, at: null, minutes, channel });
const afterwards = (after: { readonly hours?: number; readonly days?: number }, channel: Channel): Asked => ({
  day: (after.days ?? 0) + Math.floor((after.hours ?? 0) / 24),
  at: null,
  channel,
  open: after,
});
const emails = (...days: readonly number[]): readonly Asked[] => days.map((day) => at(day, '10:00', 'email'));

/** Days and channels are those of the framework. So are times of day if it has them; else they are our choice. */
const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  'framework-14-day': [
    soon(5, 'sms'),
    soon(60, 'email'),
    at(1, '10:30', 'call'),
    at(2, '11:15', 'sms'),
    at(4, '10:00', 'email'),
    at(7, '16:30', 'call'),
    at(14, '11:00', 'sms'),
  ],
  'framework-call': [
    soon(5, 'sms'),
    soon(60, 'email'),
    at(1, '10:30', 'call'),
    at(2, '11:15', 'sms'),
    at(3, '10:00', 'email'),
    at(5, '16:30', 'call'),
    at(7, '11:00', 'sms'),
  ],
  'framework-referral': [
    soon(5, 'call'),
    soon(60, 'email'),
    at(1, '10:30', 'sms'),
    at(2, '11:15', 'sms'),
    at(4, '10:00', 'email'),
    at(7, '10:30', 'call'),
  ],
  'seven-touch-inbound': [soon(5, 'email'), ...emails(2, 4, 7, 10, 14)],
  'hot-21-day': [
    at(1, '10:00', 'email'),
    at(2, '10:00', 'email'),
    at(3, '11:00', 'sms'),
    at(5, '14:00', 'email'),
    at(7, '10:00', 'email'),
    at(10, '09:30', 'call'),
    at(14, '11:00', 'email'),
    at(21, '10:00', 'email'),
  ],
  'warm-60-day': [
    ...emails(1, 4),
    at(8, '11:00', 'email'),
    ...emails(15),
    at(22, '14:00', 'email'),
    ...emails(30),
    at(38, '10:00', 'call'),
    at(45, '11:00', 'email'),
    ...emails(52, 60),
  ],
  'cold-120-day': emails(1, 7, 17, 28, 42, 56, 70, 84, 98, 112, 120),
  'inbound-demo-18-day': [
    soon(5, 'email'),
    soon(15, 'call'),
    at(2, '10:00', 'email'),
    at(3, '14:00', 'call'),
    at(4, '11:00', 'linkedin'),
    at(6, '10:00', 'email'),
    at(8, '09:30', 'call'),
    at(9, '11:00', 'linkedin'),
    at(11, '10:00', 'email'),
    at(13, '16:00', 'call'),
    at(15, '11:00', 'linkedin'),
    at(18, '10:00', 'email'),
  ],
  'mid-market-outbound-21-day': [
    at(1, '09:30', 'email'),
    at(3, '11:00', 'call'),
    at(5, '10:00', 'email'),
    at(8, '10:00', 'email'),
    at(12, '15:30', 'call'),
    at(16, '10:00', 'email'),
    at(21, '10:00', 'email'),
  ],
  'framework-outbound': [
    afterwards({ hours: 24 }, 'email'),
    at(2, '10:30', 'call'),
    at(4, '11:15', 'email'),
    at(7, '11:30', 'email'),
    at(11, '16:30', 'call'),
    at(21, '11:00', 'email'),
  ],
  'closed-lost': [
    afterwards({ days: 0 }, 'email'),
    at(5, '11:00', 'linkedin'),
    at(10, '10:00', 'email'),
    at(15, '10:30', 'call'),
    at(21, '10:00', 'email'),
  ],
  'post-demo': [
    afterwards({ hours: 2 }, 'email'),
    at(2, '10:00', 'email'),
    at(4, '14:30', 'call'),
    at(7, '10:00', 'email'),
    at(12, '10:00', 'email'),
  ],
  // The second touch comes two days after the first, if the proposal was not viewed.
  'proposal-sent': [
    soon(5, 'email'),
    afterwards({ days: 2 }, 'sms'),
    at(5, '10:00', 'email'),
    at(9, '10:30', 'call'),
    at(14, '10:00', 'email'),
  ],
  // 90, 60, 30 and 7 days before the contract ends on day 121.
  'renewal-90-day': [at(31, '10:00', 'email'), at(61, '10:30', 'call'), at(91, '10:00', 'email'), at(114, '10:00', 'email')],
  // The meeting is on day 3.
  'meeting-booked': [soon(5, 'email'), at(2, '10:00', 'email'), at(3, '08:30', 'sms')],
  'dead-quarterly': [afterwards({ days: 0 }, 'email'), { ...at(91, '10:00', 'email'), sinceFirst: true }],
  'payment-failure': [soon(5, 'email'), at(3, '10:00', 'notice'), at(7, '11:00', 'sms'), at(10, '10:30', 'call')],
};
/** Reminders of an appointment keep its date, even on a weekend. */
const ANY_DAY = new Set(['meeting-booked']);

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];
/** A Monday, and one of a week in which the clocks of New York and Berlin change or have just changed. */
const MONDAYS = ['2026-06-01', '2026-10-26'];
/** The usual send window, Monday to Friday. */
const [OPENS, CLOSES] = [8, 18] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Run {
  readonly enrolledAt: Temporal.ZonedDateTime;
  readonly touches: readonly TouchTime[];
}

function runsOf(id: string, minute = 0): readonly Run[] {
  const template = templates.find((one) => one.id === id)!;
  const ir = compile(template.document('UTC')).ir!;
  return ZONES.flatMap((zone) =>
    MONDAYS.flatMap((monday) =>
      [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
        // All hours in one zone and week. Other zones and weeks test the zone and the clock, not the hour.
        (zone === ZONES[0] && monday === MONDAYS[0] ? HOURS : [9, 16]).map((hour) => {
          const enrolledAt = Temporal.PlainDate.from(monday)
            .add({ days: day })
            .toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } });
          const date = (days: number): string => enrolledAt.add({ days }).toPlainDate().toString();
          return { enrolledAt, touches: touchTimes(ir, enrolledAt, { renewalDate: date(121), meetingDate: date(3) }) };
        }),
      ),
    ),
  );
}

const name = ({ enrolledAt }: Run): string => enrolledAt.toPlainDateTime().toString({ smallestUnit: 'minute' });
const isWeekend = (date: Temporal.PlainDate): boolean => date.dayOfWeek > 5;
const dateOf = ({ enrolledAt }: Run, { day }: Asked): Temporal.PlainDate => enrolledAt.toPlainDate().add({ days: day });

/** First touches that may go out at night pass other first touches, so they are compared by channel. */
function asAsked(run: Run, asked: readonly Asked[]): Run {
  const first = asked.filter(({ at, open }) => at === null && open === undefined).map(({ channel }) => channel);
  const place = ({ channel }: TouchTime): number => first.indexOf(channel);
  const touches = run.touches.slice(0, first.length).toSorted((one, other) => place(one) - place(other));
  return { ...run, touches: [...touches, ...run.touches.slice(first.length)] };
}

/** How a touch differs from the table; null: it agrees, or a weekend explains the difference. */
function fault(run: Run, asked: readonly Asked[], index: number, anyDay = false): string | null {
  const { sinceFirst, ...given } = asked[index]!;
  const wanted = { ...given, day: given.day + (sinceFirst === true ? (run.touches[0]?.day ?? 0) : 0) };
  const touch = run.touches[index];
  if (touch === undefined || touch.channel !== wanted.channel) return `${name(run)}: ${touch?.channel ?? 'nothing'} for ${wanted.channel}`;
  const told = `${name(run)}: ${touch.step} on day ${touch.day} at ${touch.hour}`;
  if (wanted.open !== undefined) {
    const due = inWindow(run.enrolledAt.add(wanted.open));
    return Math.abs(due.until(touch.at).total('minutes')) < 1 ? null : `${told}, not ${due.toPlainDateTime().toString()}`;
  }
  if (wanted.at === null) {
    const late = run.enrolledAt.until(touch.at).total('minutes');
    // Texts and calls keep quiet hours; an email does not wait for them.
    const asleep = wanted.channel !== 'email' && (run.enrolledAt.hour < 8 || run.enrolledAt.hour >= 20);
    return late <= wanted.minutes! || asleep ? null : told;
  }
  const planned = dateOf(run, wanted);
  // A call is at a different time than the previous call. The first call may be at any time, when the lead enrolls.
  const onTime = touch.hour === wanted.at || (touch.hour > wanted.at && isTaken(run, index, wanted.at));
  if (touch.day === wanted.day && onTime) return null;
  if (touch.day < wanted.day) return `${told}, too early`;
  // A weekend moves its touches, and touches that would be too close to a moved one.
  const weekend = asked.slice(0, index + 1).some((earlier) => wanted.day - earlier.day < 6 && isWeekend(dateOf(run, earlier)));
  // The window may also have moved an earlier touch at the hour of enrolling to another day.
  const late = asked
    .slice(0, index)
    .some(({ open, day }, place) => open !== undefined && wanted.day - day < 11 && run.touches[place]!.day > day);
  const moved = !anyDay && (weekend || late);
  if (!moved) return `${told}, without a weekend as the reason`;
  if (touch.day - wanted.day > (late ? 4 : 3)) return `${told}, more than a weekend later`;
  return onTime || planned.equals(touch.at.toPlainDate()) ? null : `${told}, not at its hour`;
}

/** When the window allows a touch: at once, else at the same wall time of the next open day, else when that day opens. */
function inWindow(planned: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  let date = planned.toPlainDate();
  let time = planned.toPlainTime();
  if (time.hour < OPENS || time.hour >= CLOSES) {
    if (time.hour >= CLOSES) date = date.add({ days: 1 });
    time = Temporal.PlainTime.from({ hour: OPENS });
  }
  while (isWeekend(date)) date = date.add({ days: 1 });
  return date.toZonedDateTime({ timeZone: planned.timeZoneId, plainTime: time });
}

/** Whether the previous call was within two hours of a time of day. */
function isTaken({ touches }: Run, index: number, hour: string): boolean {
  const last = touches[index]?.channel === 'call' ? touches.slice(0, index).findLast(({ channel }) => channel === 'call') : undefined;
  return last !== undefined && minutesApart(minutesOf(last.hour), minutesOf(hour)) < 120;
}

describe('days and times of the framework, for every hour of a week at which leads may enroll', () => {
  it('has a table for every cadence with touches', () => {
    expect(Object.keys(ASKED).toSorted()).toEqual(
      templates
        .filter(({ touchCount }) => touchCount > 0)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it.each(Object.entries(ASKED))('%s: every touch is on its day and at its time, except for weekends', (id, asked) => {
    const runs = [...runsOf(id), ...runsOf(id, 30)].map((run) => asAsked(run, asked));
    expect(runs.flatMap((run) => asked.flatMap((_, index) => fault(run, asked, index, ANY_DAY.has(id)) ?? []))).toEqual([]);
  });

  it('framework-14-day, Friday 22:30: email within the hour, text in the morning', () => {
    const enrolledAt = Temporal.ZonedDateTime.from('2026-06-05T22:30[Europe/Berlin]');
    const ir = compile(templates.find(({ id }) => id === 'framework-14-day')!.document('UTC')).ir!;
    const [first, second, third] = touchTimes(ir, enrolledAt).map(({ channel, day, hour }) => `${channel} day ${day} ${hour}`);
    expect([first, second]).toEqual(['email day 0 23:00', 'sms day 1 08:00']);
    expect(third).toBe('call day 3 10:30');
  });

  it.each(Object.keys(ASKED))('%s: touches keep their minimum distance', (id) => {
    for (const run of runsOf(id)) {
      const { touches } = run;
      const pairs = touches.slice(1).map((touch, index) => [touches[index]!, touch] as const);
      const close = pairs.filter(([before, after]) => before.at.until(after.at).total('minutes') < 10);
      expect(close.map(([before, after]) => `${name(run)}: ${before.step}, ${after.step}`)).toEqual([]);
      const calls = touches.filter(({ channel }) => channel === 'call');
      const same = calls.slice(1).filter((call, index) => clockApart(calls[index]!, call) < 120);
      expect(same.map(({ step, hour }) => `${name(run)}: ${step} at ${hour}, the hour of the call before`)).toEqual([]);
      const texts = touches.filter(({ channel }) => channel === 'sms').map(({ day }) => day);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it.each(templates.filter(({ touchCount, days }) => touchCount > 0 && days > 0))('$id: has the length in its name', ({ id, days }) => {
    for (const run of runsOf(id)) {
      const last = run.touches.findLast(({ step }) => !/nurture|quarterly/.test(step))!;
      if (id === 'renewal-90-day') continue;
      expect(last.day, name(run)).toBeGreaterThanOrEqual(days);
      expect(last.day, name(run)).toBeLessThanOrEqual(days + 3);
    }
  });
});

function clockApart(one: TouchTime, other: TouchTime): number {
  return minutesApart(minutesOf(one.hour), minutesOf(other.hour));
}

function minutesOf(hour: string): number {
  const [hours, minutes] = hour.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function minutesApart(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 1440 - apart);
}
