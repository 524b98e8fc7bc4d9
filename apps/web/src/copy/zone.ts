/** Time zone for a lead's wall-clock times: the lead's, or the viewer's where the lead has no valid zone. */
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

/** City of a time zone: “New York”. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** Instant of a date and a time of day in a zone. Null when one of them is missing or invalid. */
export function instantAt(date: string, time: string, zone: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  } catch {
    return null;
  }
}
