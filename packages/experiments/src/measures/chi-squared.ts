import { checkCounts, type Counts } from './counts.ts';
import { chiSquaredTail } from '../special/normal.ts';

/**
 * p-value of Pearson's chi-squared test (1900) of two shares, without continuity correction. Valid for one look at a planned time.
 * 1 if nothing differs.
 *
 * @throws RangeError for impossible counts
 */
export function chiSquaredP(a: Counts, b: Counts): number {
  checkCounts(a);
  checkCounts(b);
  const variance = pooledVariance(a, b);
  if (variance === 0) return 1;
  const gap = b.successes / b.trials - a.successes / a.trials;
  return chiSquaredTail((gap * gap) / variance, 1);
}

/** Variance of the difference of two shares if both have the same true share. 0 without trials, successes or failures. */
export function pooledVariance(a: Counts, b: Counts): number {
  if (a.trials === 0 || b.trials === 0) return 0;
  const share = (a.successes + b.successes) / (a.trials + b.trials);
  return share * (1 - share) * (1 / a.trials + 1 / b.trials);
}
