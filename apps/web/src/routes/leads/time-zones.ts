/** Zones that the browser knows, with the reader's own first. */
export function timeZones(): readonly string[] {
  const own = Temporal.Now.timeZoneId();
  return [own, 'UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own && zone !== 'UTC')];
}
