import type { Instant } from '../model/types.ts';
import type { Calendar, MinuteSpan } from './calendar.ts';
import { ALL_DAY } from './calendar.ts';
import { DAY, dateText, dayOf, MINUTE, timeOf, timeText, weekdayIndex, weekdayOf } from './civil.ts';
import type { Reason } from '../model/reason.ts';
import type { Allowed, SendRules } from './send-rules.ts';
import { channelDefinition } from '../channels/registry.ts';
import type { ZoneClock } from './zone-clock.ts';

/** Input of a search. */
export interface Plan {
  readonly rules: SendRules;
  readonly clock: ZoneClock;
  readonly calendar: Calendar;
}

/** A closure longer than this is a mistake in the settings, not a reason to lose the lead. */
const HORIZON_DAYS = 366;

const NO_REASONS: readonly Reason[] = [];

/**
 * The first instant at or after `from` on an open day inside its spans, with the days and hours that were skipped; null if there
 * is none within a year.
 *
 * Walks through the stretches in which the zone keeps one offset, because only within a stretch is a later instant a later reading. So
 * gaps, hours that occur twice and days that a zone skips need no special cases.
 */
export function firstOpen(from: Instant, plan: Plan, respectWindow: boolean): Allowed | null {
  const { clock } = plan;
  let stretch = clock.stretchAt(from);
  let at = from;
  const first = dayOf(from + stretch.offset);
  let reasons = NO_REASONS;
  let passed: PassedDay | null = null;
  for (let day = first; day <= first + HORIZON_DAYS; day = dayOf(at + stretch.offset)) {
    const forbidden = forbiddenBy(day, plan, respectWindow);
    const open = forbidden === null ? openingOn(day, at, stretch, spansOn(day, plan, respectWindow)) : null;
    // A day in two stretches is closed only when it is closed in both.
    if (passed !== null && (passed.day !== day || (open !== null && open > from && day === first))) {
      reasons = withReason(reasons, reasonOf(passed, plan, respectWindow));
      passed = null;
    }
    if (open !== null) {
      if (open > from && day === first && at === from) {
        reasons = withReason(reasons, reasonOf({ day, floor: timeOf(at + stretch.offset), forbidden }, plan, respectWindow));
      }
      return { at: open, reasons };
    }
    passed ??= { day, floor: timeOf(at + stretch.offset), forbidden };
    at = (day + 1) * DAY - stretch.offset;
    if (at >= stretch.to) {
      at = stretch.to;
      stretch = clock.stretchAt(at);
    }
  }
  return null;
}

/** A day without an opening, from a time of day on. */
interface PassedDay {
  readonly day: number;
  readonly floor: number;
  readonly forbidden: Reason | null;
}

/** Times of day at which a touch may go out on an open day. */
export function spansOn(day: number, { calendar, rules }: Plan, respectWindow: boolean): readonly MinuteSpan[] {
  const disturbs = channelDefinition(rules.channel).disturbs;
  if (respectWindow) return (disturbs ? calendar.wakingWindow : calendar.window)[weekdayIndex(day)]!;
  return disturbs ? calendar.waking : ALL_DAY;
}

/** @param time in milliseconds since midnight */
export function isWithin(time: number, spans: readonly MinuteSpan[]): boolean {
  return spans.some(({ from, to }) => from * MINUTE <= time && time < to * MINUTE);
}

function openingOn(
  day: number,
  from: Instant,
  { offset, to }: { offset: number; to: Instant },
  spans: readonly MinuteSpan[],
): Instant | null {
  const midnight = day * DAY - offset;
  for (const span of spans) {
    const opens = Math.max(from, midnight + span.from * MINUTE);
    if (opens < Math.min(to, midnight + span.to * MINUTE)) return opens;
  }
  return null;
}

/** Why a whole day is closed. */
function forbiddenBy(day: number, plan: Plan, respectWindow: boolean): Reason | null {
  if (smsLimitReached(day, plan)) {
    return { code: 'sms-limit', params: { date: dateText(day), limit: plan.rules.settings.guards.smsPerLeadDay ?? 0 } };
  }
  const holiday = respectWindow ? plan.calendar.holidayOn(day) : null;
  return holiday === null ? null : { code: 'holiday', params: { date: dateText(day), ...(holiday === '' ? {} : { name: holiday }) } };
}

function smsLimitReached(day: number, { rules, clock }: Plan): boolean {
  const { dailyLimit } = channelDefinition(rules.channel);
  const limit = dailyLimit === undefined ? null : rules.settings.guards[dailyLimit];
  if (limit === null) return false;
  const onThatDay = (at: Instant): boolean => dayOf(clock.wallAt(at)) === day;
  const { smsSent } = rules;
  const last = rules.lastSent[rules.channel];
  if (smsSent !== undefined) return smsSent.filter(onThatDay).length >= limit;
  return limit === 1 && last !== undefined && onThatDay(last);
}

function reasonOf({ day, floor, forbidden }: PassedDay, plan: Plan, respectWindow: boolean): Reason {
  return forbidden ?? closedReason(plan, day, floor, respectWindow);
}

function closedReason({ calendar, rules }: Plan, day: number, floor: number, respectWindow: boolean): Reason {
  const spans = calendar.window[weekdayIndex(day)]!;
  const time = timeText(floor / MINUTE);
  const weekday = weekdayOf(day);
  const date = dateText(day);
  if (respectWindow && spans.length === 0) return { code: 'closed-day', params: { weekday, date } };
  const { waking } = rules.settings.guards;
  const onlyAsleep = !respectWindow || calendar.wakingWindow[weekdayIndex(day)]!.length === 0 || isWithin(floor, spans);
  if (channelDefinition(rules.channel).disturbs && onlyAsleep && waking !== null) {
    return { code: 'waking-hours', params: { time, date, from: waking.from, to: waking.to } };
  }
  return { code: 'outside-window', params: { weekday, date, time } };
}

/** Saturday and Sunday are one reason. Christmas Day and the day after are two, because they have names. */
function withReason(reasons: readonly Reason[], reason: Reason): readonly Reason[] {
  const last = reasons.at(-1);
  return last?.code === reason.code && last.params['name'] === reason.params['name'] ? reasons : [...reasons, reason];
}
