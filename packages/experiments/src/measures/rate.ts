import { checkCounts } from './counts.ts';

/** A measured share with its confidence interval. All three are between 0 and 1. */
export interface Rate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95% quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Share of `successes` among `trials` with its 95% confidence interval; null without trials.
 *
 * The interval is Wilson's (E. B. Wilson, 1927, "Probable inference, the law of succession, and statistical inference"): unlike the
 * textbook one it stays inside 0…1 and is accurate for the small numbers of a new cadence.
 *
 * @throws RangeError if counts are not whole or negative, or if there are more successes than trials
 */
export function rate(successes: number, trials: number): Rate | null {
  checkCounts({ trials, successes });
  if (trials === 0) return null;
  const share = successes / trials;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * trials)) / trials);
  const middle = share + (Z * Z) / (2 * trials);
  const scale = 1 + (Z * Z) / trials;
  return { share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
