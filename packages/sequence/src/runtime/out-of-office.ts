import type { KnownEvent } from '../model/events.ts';
import type { Instant } from '../model/types.ts';
import { DAY, dayOfDate } from '../calendar/civil.ts';
import { zoneClock } from '../calendar/zone-clock.ts';
import type { SequenceEvent } from '../model/event.ts';

/** An automatic answer that names the day of return. Without a day there is nothing to wait for, and the cadence goes on. */
export const OUT_OF_OFFICE: KnownEvent = 'out-of-office';

/** A return later than that is a misread date: nobody waits for it. Milliseconds. */
export const LONGEST_ABSENCE = 366 * DAY;

/** When the lead is back by `properties.returnsOn`; null where it gives no return that can be waited for. */
export function returnOf(event: SequenceEvent, zone: string, now: Instant): Instant | null {
  const back = readReturn(event.properties?.['returnsOn'], zone);
  return back === null || back > now + LONGEST_ABSENCE ? null : back;
}

/** Midnight in the zone at which a date (`2026-03-09`) begins, or an instant with its offset; null for anything else. */
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
