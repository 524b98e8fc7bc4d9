import { checkCounts, type Counts } from './counts.ts';
import { logChoose } from '../special/log-gamma.ts';

/** Tables this much more likely than the seen one count as equally likely, because of rounding. */
const ROUNDING = 1 + 1e-7;

/**
 * Two-sided p-value of Fisher's exact test (R. A. Fisher, 1935): the probability of all tables with the same sums that are no more likely
 * than the seen one.
 *
 * @throws RangeError for impossible counts
 */
export function fisherP(a: Counts, b: Counts): number {
  checkCounts(a);
  checkCounts(b);
  const successes = a.successes + b.successes;
  const all = logChoose(a.trials + b.trials, successes);
  const chance = (ofA: number) => Math.exp(logChoose(a.trials, ofA) + logChoose(b.trials, successes - ofA) - all);
  const seen = chance(a.successes) * ROUNDING;
  let sum = 0;
  for (let ofA = Math.max(0, successes - b.trials); ofA <= Math.min(a.trials, successes); ofA += 1) {
    const one = chance(ofA);
    if (one <= seen) sum += one;
  }
  return Math.min(1, sum);
}
