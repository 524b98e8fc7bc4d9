import { addDuration, calendarOf } from '../../calendar/index.ts';
import type { Pace, PlanClock } from './step-definition.ts';
import type { Instant } from '../../model/types.ts';
import type { Limit } from '../../model/config-parts.ts';

/** Calendar days of a limit; null for minutes and hours, which retiming does not change. */
function daysOf({ amount, unit }: Limit): number | null {
  if (unit === 'days') return amount;
  if (unit === 'weeks') return amount * 7;
  return unit === 'business-days' ? Math.round((amount * 7) / 5) : null;
}

export function limitPace(limit: Limit | null): Pace | null {
  const days = limit === null ? null : daysOf(limit);
  return days === null ? null : { since: 'entering', days };
}

/** The limit with another number of days, at least one, because a limit of zero would end at once. */
export function withDays(limit: Limit, days: number): Limit {
  if (limit.unit === 'business-days') return { ...limit, amount: Math.max(1, Math.round((days * 5) / 7)) };
  if (limit.unit === 'weeks' && days % 7 === 0 && days > 0) return { ...limit, amount: days / 7 };
  return { ...limit, amount: Math.max(1, days), unit: 'days' };
}

export function afterLimit(limit: Limit | null, { now, zone, settings }: PlanClock): Instant {
  return limit === null ? now : addDuration(now, limit, zone, calendarOf(settings));
}
