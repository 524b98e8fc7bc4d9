import { addDuration, calendarOf, nextTimeOfDay, untilDay } from '../../time/index.ts';
import { DAY, dayOfDate, MINUTE, minutesOf } from '../../time/civil.ts';
import { zoneClock } from '../../time/zone-clock.ts';
import type { RunContext } from '../definition.ts';
import { chance } from '../shared/chance.ts';
import type { Instant, Json, StepId } from '../words.ts';
import type { WaitConfig } from './config.ts';

/** When the wait is over; never before now, except that it may have passed already. Null when the lead has no such date. */
export function waitTarget(config: WaitConfig, step: StepId, context: RunContext): Instant | null {
  const target = exactTarget(config, context);
  if (target === null || config.mode === 'event' || config.spread === 0) return target;
  return target + Math.floor(chance(context.enrollmentId, step, 'spread') * config.spread * MINUTE);
}

function exactTarget(config: WaitConfig, context: RunContext): Instant | null {
  const { now, zone, settings, state } = context;
  switch (config.mode) {
    case 'duration':
      return addDuration(now, config, zone, calendarOf(settings));
    case 'day':
      return untilDay(state.enrolledAt, now, { day: config.day, at: config.at, counting: settings.dayCounting }, zone);
    case 'next-time':
      return nextTimeOfDay(now, config.at, config.weekdays, zone);
    case 'lead-date': {
      const date = dateOf(context.lead.fields[config.field]);
      return date === null ? null : zoneClock(zone).instantOf((date + config.offset) * DAY + minutesOf(config.at) * MINUTE);
    }
    case 'event':
      return addDuration(now, config.limit, zone, calendarOf(settings));
  }
}

/** Day number of a date; what comes after the date (`T09:00Z`) is left out. */
function dateOf(value: Json | undefined): number | null {
  const text = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0] : undefined;
  if (text === undefined) return null;
  try {
    return dayOfDate(text);
  } catch {
    // 2026-02-30: a field may hold anything.
    return null;
  }
}
