/** Time zones of the browser, the viewer's first. */
export function timeZones(): readonly string[] {
  return [...new Set([Temporal.Now.timeZoneId(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
