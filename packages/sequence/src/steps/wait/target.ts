import { addDuration, calendarOf, daysAfter, localDate, localTime, nextTimeOfDay } from '../../calendar/index.ts';
import type { Reason } from '../../calendar/index.ts';
import { DAY, dayOfDate, MINUTE, minutesOf } from '../../calendar/civil.ts';
import { zoneClock } from '../../calendar/zone-clock.ts';
import type { PlanClock, RunContext } from '../definition/step-definition.ts';
import { hashToUnit } from '../../model/hash-to-unit.ts';
import type { Instant, Json, StepId } from '../../model/types.ts';
import { limitOf } from './awaited.ts';
import type { WaitConfig } from './config.ts';
import { dayTarget } from './day-target.ts';
import { touchedAt } from './touched-at.ts';

/** When a wait ends, and why not at its configured time. */
export interface WaitTarget {
  /** The configured time, which may have passed. */
  readonly planned: Instant;
  readonly at: Instant;
  readonly reasons: readonly Reason[];
}

/** A shorter delay counts as on time. */
const LATE = MINUTE;

/** The end of the wait: never before now, except for a lead date, which may have passed. Null if the lead has no such date. */
export function waitTarget(config: WaitConfig, step: StepId, context: RunContext): WaitTarget | null {
  const { now, zone, state, settings } = context;
  const target = exactTarget(config, context, { now, enrolledAt: state.enrolledAt, zone, settings, touchedAt: touchedAt(state, now) });
  if (target === null) return null;
  const at = (config.mode === 'lead-date' ? target.at : Math.max(now, target.at)) + spreadOf(config, step, context);
  if (target.at > now - LATE) return { ...target, at };
  return { ...target, at, reasons: [...target.reasons, { code: 'time-passed', params: dateAndTime(target.at, zone) }] };
}

function spreadOf(config: WaitConfig, step: StepId, { enrollmentId }: RunContext): number {
  if (config.mode === 'event' || config.spread === 0) return 0;
  return Math.floor(hashToUnit(enrollmentId, step, 'spread') * config.spread * MINUTE);
}

function exactTarget(config: WaitConfig, context: RunContext, clock: PlanClock): WaitTarget | null {
  const { now, zone, settings } = clock;
  switch (config.mode) {
    case 'duration': {
      const at = addDuration(now, config, zone, calendarOf(settings));
      // Zero days, and the time of day has passed today.
      const today = at === now && config.at !== null && config.amount === 0 ? daysAfter(now, 0, config.at, zone) : at;
      return asPlanned(today);
    }
    case 'day':
      return dayTarget(config, clock);
    case 'next-time':
      return asPlanned(nextTimeOfDay(now, config.at, config.weekdays, zone));
    case 'lead-date': {
      const date = dateOf(context.lead.fields[config.field]);
      return date === null ? null : asPlanned(zoneClock(zone).instantOf((date + config.offset) * DAY + minutesOf(config.at) * MINUTE));
    }
    case 'event':
      return asPlanned(addDuration(now, limitOf(config), zone, calendarOf(settings)));
  }
}

function asPlanned(at: Instant): WaitTarget {
  return { planned: at, at, reasons: [] };
}

function dateAndTime(at: Instant, zone: string): { readonly date: string; readonly time: string } {
  return { date: localDate(at, zone), time: localTime(at, zone) };
}

/** Day number of a date; text after the date (`T09:00Z`) is ignored. */
function dateOf(value: Json | undefined): number | null {
  const text = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value)?.[0] : undefined;
  if (text === undefined) return null;
  try {
    return dayOfDate(text);
  } catch {
    // A field may contain anything, such as 2026-02-30.
    return null;
  }
}
