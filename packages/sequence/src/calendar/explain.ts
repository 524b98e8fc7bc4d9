import type { Instant } from '../model/types.ts';
import { DAY } from './civil.ts';
import { formatInstant, formatWeekTime, PLAIN_FORMAT, type TextFormat } from './format.ts';
import { reasonText } from './reason-text.ts';
import type { Allowed } from './send-rules.ts';

/** Two weekdays without dates are unambiguous only within a week. */
const NAMES_REPEAT_AFTER = 6 * DAY;

/**
 * `Saturday 10:00 → Saturday, outside the send window → Monday 10:00`; a single time if nothing moved it. If the times are six days or more apart, both
 * show their dates: `Sun 8 Mar 2026, 10:00 → … → Sun 15 Mar 2026, 10:00`.
 */
export function explainPlan(planned: Instant, allowed: Allowed, zone: string, format: TextFormat = PLAIN_FORMAT): string {
  if (allowed.reasons.length === 0) return formatWeekTime(allowed.at, zone, format);
  const named = Math.abs(allowed.at - planned) < NAMES_REPEAT_AFTER ? formatWeekTime : formatInstant;
  const reasons = allowed.reasons.map((reason) => reasonText(reason, format));
  return [named(planned, zone, format), ...reasons, named(allowed.at, zone, format)].join(' → ');
}
