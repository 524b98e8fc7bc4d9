/** The current time without seconds: times are displayed to the minute. */
export function thisMinute(): number {
  return Math.floor(Temporal.Now.instant().epochMilliseconds / 60_000) * 60_000;
}
