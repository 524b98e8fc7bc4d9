import { channelDefinition } from '../channels/registry.ts';
import { CHANNELS } from '../model/types.ts';
import type { Instant } from '../model/types.ts';
import { calendarOf } from './calendar.ts';
import { DAY, dayOf, HOUR, MINUTE, timeOf } from './civil.ts';
import type { Plan } from './first-open.ts';
import { firstOpen, isWithin, spansOn } from './first-open.ts';
import type { Reason } from '../model/reason.ts';
import type { Allowed, SendRules } from './send-rules.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * The instant, at or after the planned one, at which a touch goes out.
 *
 * - The planned instant stays if nothing forbids it. If the window opens later on the same day, the touch goes out at that opening.
 * - A touch that cannot go out on the planned day moves to the next open day, to the same time of day if that is inside the day's
 *   window, else to the first opening of that day: Saturday 10:00 becomes Monday 10:00, Friday 19:00 becomes Monday 08:00. A day is
 *   open unless it is a holiday, has no window, or the lead already got the maximum number of texts on it.
 * - An email that comes too soon after the last one waits for the end of the gap, and goes out then if the window is open. If it
 *   is closed for the rest of that day, the email moves to the next open day as above, to its planned time of day.
 * - A touch that comes too soon after the last one on any channel waits for the end of the minimum distance, in the same way.
 * - With `respectWindow: false`, window and holidays are ignored. The gaps, the limit of texts and quiet hours still apply.
 * - Quiet hours apply to SMS, calls and voicemails (`disturbs`), even if the window is ignored.
 * - On days when the clock changes, times are what the lead's clock shows. A window that begins in the skipped hour
 *   opens at the end of the gap. A window inside an hour that occurs twice is open twice. A planned time of day that is skipped
 *   moves later by the length of the gap (02:30 becomes 03:30), and one that occurs twice means the first occurrence.
 *
 * A touch is moved, never dropped. If the window does not open within a year, it is ignored and `never-open` says so (the
 * compiler warns before that).
 */
export function nextAllowed(planned: Instant, rules: SendRules, zone: string): Allowed {
  const plan = createPlan(rules, zone);
  const from = afterGaps(planned, plan);
  const found = firstOpen(from, plan, rules.respectWindow);
  if (found !== null) {
    if (found.at === planned) return found;
    const at = atSameTime(planned, from, found.at, plan, rules.respectWindow);
    return { at, reasons: from === planned ? found.reasons : [...gapReasons(planned, from, plan), ...found.reasons] };
  }
  const awake = firstOpen(from, plan, false)?.at ?? from;
  return { at: atSameTime(planned, from, awake, plan, false), reasons: [{ code: 'never-open', params: {} }] };
}

/** The first instant at or after another at which a touch may go out at any time of day; null if there is none within a year. */
export function firstAllowed(planned: Instant, rules: SendRules, zone: string): Allowed | null {
  const plan = createPlan(rules, zone);
  const from = afterGaps(planned, plan);
  const found = firstOpen(from, plan, rules.respectWindow);
  return found === null || from === planned ? found : { at: found.at, reasons: [...gapReasons(planned, from, plan), ...found.reasons] };
}

function createPlan(rules: SendRules, zone: string): Plan {
  return { rules, clock: zoneClock(zone), calendar: calendarOf(rules.settings) };
}

/** The planned time of day on the day of the opening, if that day is later than that of `from` and the time is inside its window. */
function atSameTime(planned: Instant, from: Instant, opening: Instant, plan: Plan, respectWindow: boolean): Instant {
  if (opening === from) return opening;
  const { clock } = plan;
  const day = dayOf(clock.wallAt(opening));
  if (day === dayOf(clock.wallAt(from))) return opening;
  const kept = clock.instantOf(day * DAY + timeOf(clock.wallAt(planned)));
  if (kept <= opening) return opening;
  const wall = clock.wallAt(kept);
  return dayOf(wall) === day && isWithin(timeOf(wall), spansOn(day, plan, respectWindow)) ? kept : opening;
}

function afterGaps(planned: Instant, plan: Plan): Instant {
  return afterTouchDistance(afterEmailGap(planned, plan), plan);
}

function afterTouchDistance(planned: Instant, { rules }: Plan): Instant {
  const minutes = rules.settings.guards.minutesBetweenTouches ?? 0;
  if (minutes === 0) return planned;
  // No lists, because this runs for every touch of every lead.
  let over = planned;
  for (const channel of CHANNELS) {
    const last = rules.lastSent[channel];
    if (last !== undefined && last + minutes * MINUTE > over) over = last + minutes * MINUTE;
  }
  return over;
}

function gapReasons(planned: Instant, from: Instant, plan: Plan): readonly Reason[] {
  const { hoursBetweenEmails, minutesBetweenTouches } = plan.rules.settings.guards;
  const emails = afterEmailGap(planned, plan);
  const reasons: Reason[] = [];
  if (emails > planned) reasons.push({ code: 'email-gap', params: { hours: hoursBetweenEmails ?? 0 } });
  if (from > emails) reasons.push({ code: 'touch-distance', params: { minutes: minutesBetweenTouches ?? 0 } });
  return reasons;
}

/**
 * The gap counts hours on the lead's clock or elapsed hours, whichever is over first: two days later at the same time of day is
 * 48 h even when DST made it 47.
 */
function afterEmailGap(planned: Instant, { rules, clock }: Plan): Instant {
  const { gap: guard } = channelDefinition(rules.channel);
  const last = rules.lastSent[rules.channel];
  if (guard === undefined || rules.ignoreEmailGap === true || last === undefined) return planned;
  const hours = rules.settings.guards[guard];
  if (hours === null) return planned;
  const gap = hours * HOUR;
  if (planned >= last + gap) return planned;
  return Math.max(planned, Math.min(last + gap, clock.instantOf(clock.wallAt(last) + gap)));
}
