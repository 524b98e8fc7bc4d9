/** What one arm has: leads whose attribution window is over, and how many of them reached the metric. */
export interface Counts {
  readonly trials: number;
  readonly successes: number;
}

/** @throws RangeError if counts are not whole or negative, or if there are more successes than trials */
export function checkCounts({ trials, successes }: Counts): void {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || trials < successes) {
    throw new RangeError(`Counts must be whole and 0 ≤ successes ≤ trials, not ${successes} of ${trials}.`);
  }
}
