import { daysAfter, instantOfDay, localDate } from '../../calendar/index.ts';
import type { PlanClock } from '../definition/step-definition.ts';
import type { WaitConfig } from './config.ts';
import type { WaitTarget } from './target.ts';

type DayConfig = Extract<WaitConfig, { mode: 'day' }>;

/**
 * Day N of the enrollment, or later if an earlier touch went out so late that the two would be too close: then the configured number of days after
 * that touch, at the same time of day.
 */
export function dayTarget({ day, at, apart }: DayConfig, clock: PlanClock): WaitTarget {
  const { enrolledAt, zone, settings } = clock;
  const planned = instantOfDay(enrolledAt, { day, at, counting: settings.dayCounting }, zone);
  const touched = apart === undefined ? null : (clock.touchedAt?.(apart.of === 'last' ? 'last' : apart.of.touch) ?? null);
  if (apart === undefined || touched === null) return { planned, at: planned, reasons: [] };
  const earliest = daysAfter(touched, apart.days, at, zone);
  if (earliest <= planned) return { planned, at: planned, reasons: [] };
  return { planned, at: earliest, reasons: [{ code: 'days-apart', params: { days: apart.days, date: localDate(touched, zone) } }] };
}
