import { checkCounts, type Counts } from '../measures/counts.ts';
import { pooledVariance } from '../measures/chi-squared.ts';

/**
 * Always-valid p-value of two shares after one look. Its smallest value over all looks so far is the p-value of the test: however often a
 * person looks, and whenever they stop, it falls below α in at most α of the tests without a difference.
 *
 * `mixture` is the standard deviation, in shares, of the differences that the test looks for. The smallest difference worth knowing is a
 * good choice.
 *
 * Source: R. Johari, P. Koomen, L. Pekelis, D. Walsh, 2017, "Peeking at A/B tests": the mixture sequential probability ratio test with a
 * normal mixture, for the normal approximation of the difference.
 *
 * @throws RangeError for impossible counts, or a mixture that is not positive
 */
export function alwaysValidP(a: Counts, b: Counts, mixture: number): number {
  checkCounts(a);
  checkCounts(b);
  if (!(mixture > 0)) throw new RangeError(`The mixture must be positive, not ${mixture}.`);
  const variance = pooledVariance(a, b);
  if (variance === 0) return 1;
  const gap = b.successes / b.trials - a.successes / a.trials;
  return Math.min(1, 1 / likelihoodRatio(gap, variance, mixture));
}

function likelihoodRatio(gap: number, variance: number, mixture: number): number {
  const spread = mixture * mixture;
  return Math.sqrt(variance / (variance + spread)) * Math.exp((spread * gap * gap) / (2 * variance * (variance + spread)));
}

/** The difference, in shares, from which on the always-valid p-value of one look is at most `alpha`. */
export function alwaysValidMargin(variance: number, mixture: number, alpha: number): number {
  const spread = mixture * mixture;
  const bar = 2 * Math.log(1 / alpha) + Math.log((variance + spread) / variance);
  return Math.sqrt(((variance * (variance + spread)) / spread) * bar);
}
