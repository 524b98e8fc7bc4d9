import { addDuration, calendarOf, nextTimeOfDay } from '../../calendar/index.ts';
import type { PlanClock } from '../definition/step-definition.ts';
import type { ExitName, Instant } from '../../model/types.ts';
import { limitOf } from './awaited.ts';
import { NO_DATE } from './config.ts';
import type { WaitConfig } from './config.ts';
import { dayTarget } from './day-target.ts';

/** By the plan only: an event counts as happening at once, and lead dates are unknown. */
export function waitLeavesAt(config: WaitConfig, exit: ExitName, clock: PlanClock): Instant | null {
  const { now, zone, settings } = clock;
  switch (config.mode) {
    case 'duration':
      return addDuration(now, config, zone, calendarOf(settings));
    case 'day':
      return Math.max(now, dayTarget(config, clock).at);
    case 'next-time':
      return nextTimeOfDay(now, config.at, config.weekdays, zone);
    case 'lead-date':
      return exit === NO_DATE.name ? now : null;
    case 'event':
      return exit === 'limit' ? addDuration(now, limitOf(config), zone, calendarOf(settings)) : now;
  }
}
