/** Now, seconds cut off: what is shown of an instant ends there. */
export function thisMinute(): number {
  return Math.floor(Temporal.Now.instant().epochMilliseconds / 60_000) * 60_000;
}
