import type { Counts } from './counts.ts';
import { rate } from './rate.ts';

/** A share minus another, with the interval of the difference. All between −1 and 1. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of `b` minus the share of `a` with its 95% interval; null if one of them has no trials. For reading at one planned time:
 * a person who looks daily and stops when it excludes zero is wrong far more often than in 5 of 100 tests.
 *
 * Source: R. G. Newcombe, 1998, "Interval estimation for the difference between independent proportions", method 10.
 *
 * @throws RangeError for impossible counts
 */
export function difference(a: Counts, b: Counts): Difference | null {
  const from = rate(a.successes, a.trials);
  const to = rate(b.successes, b.trials);
  if (from === null || to === null) return null;
  const value = to.share - from.share;
  return {
    value,
    low: value - Math.hypot(to.share - to.low, from.high - from.share),
    high: value + Math.hypot(to.high - to.share, from.share - from.low),
  };
}
