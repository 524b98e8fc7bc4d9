import { formatSettings } from './format-settings.ts';
import { locale } from './locale.ts';

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** Options for the hour cycle of the workspace. Empty: the locale decides. */
function clock(): Pick<Intl.DateTimeFormatOptions, 'hourCycle'> {
  const { hourCycle } = formatSettings.get();
  return hourCycle === null ? {} : { hourCycle: hourCycle === '12' ? 'h12' : 'h23' };
}

/** "Tue, Mar 3, 10:00 AM" in the zone, by default the viewer's. Has the year when it is not the current one. */
export function dateTime(iso: string, zone?: string): string {
  const at = inZone(iso, zone);
  const sameYear = at.year === Temporal.Now.plainDateISO().year;
  return at.toLocaleString(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...CLOCK,
    ...clock(),
  });
}

/** "Tue 10:00 AM" of a zoned time. */
export function weekdayTime(at: Temporal.ZonedDateTime): string {
  return at.toLocaleString(locale(), { weekday: 'short', ...CLOCK, ...clock() });
}

/** "Mar 3, 2026" for a date, `YYYY-MM-DD`. */
export function calendarDate(date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(locale(), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "10:00 AM" or "10:00" for a time of day, `HH:MM`. */
export function timeOfDay(time: string): string {
  // The end of a day stays 24:00, which is no time of day.
  if (time === '24:00') return time;
  return Temporal.PlainTime.from(time).toLocaleString(locale(), { ...CLOCK, ...clock() });
}

function inZone(iso: string, zone: string | undefined): Temporal.ZonedDateTime {
  const at = Temporal.Instant.from(iso);
  const here = Temporal.Now.timeZoneId();
  try {
    return at.toZonedDateTimeISO(zone ?? here);
  } catch {
    // A lead may have an invalid time zone.
    return at.toZonedDateTimeISO(here);
  }
}
