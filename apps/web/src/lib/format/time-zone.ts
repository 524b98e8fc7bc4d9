import { locale } from './locale.ts';

/** Short name of a time zone at an instant: "CET", "EDT" or "GMT+9". The zone's id where it is unknown. */
export function shortZone(zone: string, at = Temporal.Now.instant()): string {
  try {
    const parts = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'short' }).formatToParts(at.epochMilliseconds);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  } catch {
    return zone;
  }
}
