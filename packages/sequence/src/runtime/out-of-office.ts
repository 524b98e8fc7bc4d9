import type { KnownEvent } from '../model/events.ts';
import type { Instant } from '../model/types.ts';
import { DAY, dayOfDate } from '../calendar/civil.ts';
import { zoneClock } from '../calendar/zone-clock.ts';
import type { SequenceEvent } from '../model/event.ts';

/** An auto-reply with a return date. Without a date the sequence continues. */
export const OUT_OF_OFFICE: KnownEvent = 'out-of-office';

/** A later return date is considered misread and ignored. Milliseconds. */
export const LONGEST_ABSENCE = 366 * DAY;

/** When the lead returns, from `properties.returnsOn`; null if it has no valid date. */
export function returnOf(event: SequenceEvent, zone: string, now: Instant): Instant | null {
  const back = readReturn(event.properties?.['returnsOn'], zone);
  return back === null || back > now + LONGEST_ABSENCE ? null : back;
}

/** Midnight in the zone for a date (`2026-03-09`), or the instant for a date-time with offset; null for anything else. */
export function readReturn(value: unknown, zone: string): Instant | null {
  if (typeof value !== 'string') return null;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return zoneClock(zone).instantOf(dayOfDate(value) * DAY);
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? Temporal.Instant.from(value).epochMilliseconds : null;
  } catch {
    // 2026-02-30
    return null;
  }
}
