/** The zone that wall-clock times of a lead are meant in; the reader's own where the lead has none that means anything. */
export function zoneOf(timeZone: string | null): { readonly zone: string; readonly own: boolean } {
  const here = Temporal.Now.timeZoneId();
  if (timeZone === null) return { zone: here, own: false };
  try {
    Temporal.Now.zonedDateTimeISO(timeZone);
    return { zone: timeZone, own: true };
  } catch {
    return { zone: here, own: false };
  }
}

/** The place that a zone is named after: “New York”. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A date and a time of day as one writes them into fields, in a zone; null when they are not both there. */
export function instantAt(date: string, time: string, zone: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  } catch {
    return null;
  }
}
