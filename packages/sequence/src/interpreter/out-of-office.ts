import type { KnownEvent } from '../model/events.ts';
import type { Instant } from '../steps/words.ts';
import { DAY, dayOfDate } from '../time/civil.ts';
import { zoneClock } from '../time/zone-clock.ts';
import type { SequenceEvent } from './event.ts';

/** An automatic answer that names the day of return. Without a day there is nothing to wait for, and the cadence goes on. */
export const OUT_OF_OFFICE: KnownEvent = 'out-of-office';

/** Midnight, the lead's time, at which the day in `properties.returnsOn` (`2026-03-09`) begins; null where there is none. */
export function returnOf(event: SequenceEvent, zone: string): Instant | null {
  const date = event.properties?.['returnsOn'];
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    return zoneClock(zone).instantOf(dayOfDate(date) * DAY);
  } catch {
    // 2026-02-30
    return null;
  }
}
