import type { Instant } from '../steps/words.ts';
import { formatWeekTime } from './format.ts';
import { reasonText } from './reason-text.ts';
import type { Allowed } from './send-rules.ts';

/** `Saturday 10:00 → Saturday, outside the send window → Monday 09:00`; one time alone when nothing moved it. */
export function explainPlan(planned: Instant, allowed: Allowed, zone: string): string {
  if (allowed.reasons.length === 0) return formatWeekTime(allowed.at, zone);
  return [formatWeekTime(planned, zone), ...allowed.reasons.map(reasonText), formatWeekTime(allowed.at, zone)].join(' → ');
}
