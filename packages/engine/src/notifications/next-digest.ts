import type { Instant } from '@touchline/sequence';

/**
 * The next time that the clock of the zone shows this full hour, strictly after `now`. An hour that is skipped in spring comes at the
 * instant that follows the gap; an hour that occurs twice in autumn counts once, the first time.
 */
export function nextDigest(now: Instant, hour: number, timeZone: string): Instant {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const at = (date: Temporal.PlainDate): Instant => date.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
  const first = at(today);
  return first > now ? first : at(today.add({ days: 1 }));
}
