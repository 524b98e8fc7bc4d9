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
 * - The planned instant stands where nothing forbids it. Where the window opens later on the same day, the touch goes out at that opening.
 * - A touch that cannot go out on the planned day moves to the next open day, to the same time of day where that is inside the day's
 *   window, else to the first opening of that day: Saturday 10:00 becomes Monday 10:00, Friday 19:00 becomes Monday 08:00. A day is
 *   open unless it is a holiday, has no window, or the lead has got as many texts on it as the guard allows.
 * - An email that comes too soon after the last one waits for the end of the gap, and goes out then where the window is open. Where it
 *   is closed for the rest of that day, the email moves to the next open day as above, to its planned time of day.
 * - A touch that comes too soon after the last one on any channel waits for the end of the minimum distance, in the same way.
 * - With `respectWindow: false` window and holidays don't count. The gaps, the limit of texts and quiet hours still do.
 * - Quiet hours hold for SMS, calls and voicemails (`disturbs`), also where the window is ignored.
 * - On days when the clock changes, times are those that the clock of the lead really shows. A window that begins in the skipped hour
 *   opens at the end of the gap. A window inside an hour that happens twice is open twice. A kept time of day that is skipped is
 *   moved on by the length of the gap (02:30 becomes 03:30), and one that happens twice means the first time.
 *
 * A touch moves, it is never lost. With a window that does not open within a year the window is ignored and `never-open` says so (the
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

/** The very first instant, at or after another, at which a touch may go out, whatever the time of day; null when there is none within a year. */
export function firstAllowed(planned: Instant, rules: SendRules, zone: string): Allowed | null {
  const plan = createPlan(rules, zone);
  const from = afterGaps(planned, plan);
  const found = firstOpen(from, plan, rules.respectWindow);
  return found === null || from === planned ? found : { at: found.at, reasons: [...gapReasons(planned, from, plan), ...found.reasons] };
}

function createPlan(rules: SendRules, zone: string): Plan {
  return { rules, clock: zoneClock(zone), calendar: calendarOf(rules.settings) };
}

/** On the day of the opening at the planned time of day, where that is a later day than `from` and the time is inside its window. */
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
  // No lists: this is asked for every touch of every lead.
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
 * The gap counts hours on the lead's clock or hours that passed, whichever is over first: two days later at the same time of day is
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
