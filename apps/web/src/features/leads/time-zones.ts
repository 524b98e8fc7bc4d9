/** Zones that the browser knows, with the reader's own first. */
export function timeZones(): readonly string[] {
  return [...new Set([Temporal.Now.timeZoneId(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
