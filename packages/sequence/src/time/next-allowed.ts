import type { Settings } from '../graph/settings.ts';
import type { Channel, Instant } from '../steps/words.ts';
import type { Calendar, MinuteSpan } from './calendar.ts';
import { ALL_DAY, calendarOf } from './calendar.ts';
import { DAY, dateText, dayOf, HOUR, MINUTE, timeOf, timeText, weekdayIndex, weekdayOf } from './civil.ts';
import type { Reason } from './reason.ts';
import type { ZoneClock } from './zone-clock.ts';
import { zoneClock } from './zone-clock.ts';

export interface SendRules {
  readonly settings: Pick<Settings, 'sendWindow' | 'holidays' | 'guards'>;
  readonly channel: Channel;
  /** False for touches that must go out at once: window and holidays don't count then; guards that protect the lead still do. */
  readonly respectWindow: boolean;
  /** Last hand-over per channel. */
  readonly lastSent: { readonly [channel in Channel]?: Instant };
  /** Earlier SMS of the enrollment, in any order; needed where more than one a day is allowed. Without it `lastSent.sms` counts. */
  readonly smsSent?: readonly Instant[];
}

export interface Allowed {
  readonly at: Instant;
  /** In order; empty when the planned instant stands. */
  readonly reasons: readonly Reason[];
}

/** A closure longer than this is a mistake in the settings, not a reason to lose the lead. */
const HORIZON_DAYS = 366;

const NO_REASONS: readonly Reason[] = [];

/**
 * The first instant, at or after the planned one, at which a touch may go out. It moves, never away: with a window that does not open
 * within a year the window is ignored and `never-open` says so (the compiler warns before that).
 */
export function nextAllowed(planned: Instant, rules: SendRules, zone: string): Allowed {
  const plan: Plan = { rules, clock: zoneClock(zone), calendar: calendarOf(rules.settings), reasons: NO_REASONS };
  const at = afterEmailGap(planned, plan);
  const found = firstOpen(at, plan, rules.respectWindow);
  if (found !== null) return { at: found, reasons: plan.reasons };
  plan.reasons = [{ code: 'never-open', params: {} }];
  return { at: firstOpen(at, plan, false) ?? at, reasons: plan.reasons };
}

interface Plan {
  readonly rules: SendRules;
  readonly clock: ZoneClock;
  readonly calendar: Calendar;
  reasons: readonly Reason[];
}

/**
 * The gap counts hours on the lead's clock or hours that passed, whichever is over first: two days later at the same time of day is
 * 48 h even when DST made it 47.
 */
function afterEmailGap(planned: Instant, plan: Plan): Instant {
  const hours = plan.rules.settings.guards.hoursBetweenEmails;
  const last = plan.rules.lastSent.email;
  if (plan.rules.channel !== 'email' || hours === null || last === undefined) return planned;
  const gap = hours * HOUR;
  if (planned >= last + gap) return planned;
  const over = Math.min(last + gap, plan.clock.instantOf(plan.clock.wallAt(last) + gap));
  if (planned >= over) return planned;
  plan.reasons = [{ code: 'email-gap', params: { hours } }];
  return over;
}

function firstOpen(from: Instant, plan: Plan, respectWindow: boolean): Instant | null {
  const { clock, calendar, rules } = plan;
  const disturbs = mayDisturb(rules.channel);
  const wall = clock.wallAt(from);
  const today = dayOf(wall);
  const unmoved = plan.reasons;
  for (let day = today; day <= today + HORIZON_DAYS; day++) {
    // Of the first day only what is left counts; later days are whole.
    const floor = day === today ? timeOf(wall) : 0;
    const holiday = respectWindow ? calendar.holidayOn(day) : null;
    if (smsLimitReached(day, plan)) {
      addReason(plan, { code: 'sms-limit', params: { date: dateText(day), limit: rules.settings.guards.smsPerLeadDay ?? 0 } });
    } else if (holiday !== null) {
      addReason(plan, { code: 'holiday', params: { date: dateText(day), ...(holiday === '' ? {} : { name: holiday }) } });
    } else {
      const open = openingOn(day, floor, from, clock, spansOf(calendar, day, respectWindow, disturbs));
      if (open !== null) {
        if (open > from && day === today) addReason(plan, closedReason(plan, day, floor, respectWindow, disturbs));
        return open;
      }
      addReason(plan, closedReason(plan, day, floor, respectWindow, disturbs));
    }
  }
  plan.reasons = unmoved;
  return null;
}

/** Channels that ring or buzz: quiet hours are theirs. */
export function mayDisturb(channel: Channel): boolean {
  return channel === 'sms' || channel === 'call' || channel === 'voicemail';
}

function spansOf(calendar: Calendar, day: number, respectWindow: boolean, disturbs: boolean): readonly MinuteSpan[] {
  if (respectWindow) return (disturbs ? calendar.wakingWindow : calendar.window)[weekdayIndex(day)]!;
  return disturbs ? calendar.waking : ALL_DAY;
}

/** The first instant of a day inside a span that is not over at `floor` (ms since midnight). */
function openingOn(day: number, floor: number, from: Instant, clock: ZoneClock, spans: readonly MinuteSpan[]): Instant | null {
  for (const span of spans) {
    if (span.to * MINUTE <= floor) continue;
    const open = enter(span, day, from, clock);
    if (open !== null) return open;
  }
  return null;
}

/**
 * The first instant, not before `from`, inside a span of a day; null when DST leaves nothing of it. On days when the clock changes a
 * span may start in the gap (then it starts after it) or twice (then `from` may lie between the two starts).
 */
function enter(span: MinuteSpan, day: number, from: Instant, clock: ZoneClock): Instant | null {
  const start = day * DAY + span.from * MINUTE;
  const end = day * DAY + span.to * MINUTE;
  const inside = (at: Instant): boolean => {
    const wall = clock.wallAt(at);
    return at >= from && wall >= start && wall < end;
  };
  if (inside(from)) return from;
  const opening = clock.instantOf(start);
  if (inside(opening)) return opening;
  const second = from + (start - clock.wallAt(from));
  return inside(second) ? second : null;
}

function smsLimitReached(day: number, plan: Plan): boolean {
  const limit = plan.rules.settings.guards.smsPerLeadDay;
  if (plan.rules.channel !== 'sms' || limit === null) return false;
  const onThatDay = (at: Instant): boolean => dayOf(plan.clock.wallAt(at)) === day;
  const { smsSent, lastSent } = plan.rules;
  if (smsSent !== undefined) return smsSent.filter(onThatDay).length >= limit;
  return limit === 1 && lastSent.sms !== undefined && onThatDay(lastSent.sms);
}

function closedReason(plan: Plan, day: number, floor: number, respectWindow: boolean, disturbs: boolean): Reason {
  const spans = plan.calendar.window[weekdayIndex(day)]!;
  const time = timeText(floor / MINUTE);
  const weekday = weekdayOf(day);
  if (respectWindow && spans.length === 0) return { code: 'closed-day', params: { weekday, date: dateText(day) } };
  const waking = plan.rules.settings.guards.waking;
  const onlyAsleep =
    !respectWindow ||
    plan.calendar.wakingWindow[weekdayIndex(day)]!.length === 0 ||
    spans.some((span) => span.from * MINUTE <= floor && floor < span.to * MINUTE);
  if (disturbs && onlyAsleep && waking !== null) return { code: 'waking-hours', params: { time, from: waking.from, to: waking.to } };
  return { code: 'outside-window', params: { weekday, time } };
}

/** Saturday and Sunday are one reason, not two; Christmas Day and the day after have each their name. */
function addReason(plan: Plan, reason: Reason): void {
  const last = plan.reasons.at(-1);
  if (last?.code === reason.code && last.params['name'] === reason.params['name']) return;
  plan.reasons = [...plan.reasons, reason];
}
