import { checkCounts, type Counts } from './counts.ts';
import { logBeta } from '../special/log-gamma.ts';

/** A beta distribution. */
interface Beta {
  readonly a: number;
  readonly b: number;
}

/** What a reader may believe about two arms, from a uniform prior. For reading, never for the decision. */
export interface Posterior {
  /** Probability that the share of `b` is higher. */
  readonly chance: number;
  /** Average loss, in shares, of a team that takes `a`, and of one that takes `b`. */
  readonly lossOfA: number;
  readonly lossOfB: number;
}

/**
 * Source: the closed form of P(B > A) for beta posteriors (E. Miller, 2014, "Formulas for Bayesian A/B testing"; C. Stucchio, 2015,
 * "Bayesian A/B testing at VWO", for the expected loss).
 *
 * @throws RangeError for impossible counts
 */
export function posterior(countsA: Counts, countsB: Counts): Posterior {
  checkCounts(countsA);
  checkCounts(countsB);
  const a = betaOf(countsA);
  const b = betaOf(countsB);
  const chance = chanceHigher(a, b);
  const meanA = a.a / (a.a + a.b);
  const meanB = b.a / (b.a + b.b);
  // E[pA; pA > pB] = mean of A × P(A' > B), where A' has one success more.
  const aAbove = meanA * (1 - chanceHigher(oneMore(a), b));
  const bBelow = meanB * (1 - chanceHigher(a, oneMore(b)));
  const lossOfB = Math.max(0, aAbove - bBelow);
  return { chance, lossOfA: Math.max(0, lossOfB + meanB - meanA), lossOfB };
}

const betaOf = ({ trials, successes }: Counts): Beta => ({ a: successes + 1, b: trials - successes + 1 });
const oneMore = ({ a, b }: Beta): Beta => ({ a: a + 1, b });

/** P(B > A) for whole parameters. The sum goes over the smaller number of successes. */
function chanceHigher(a: Beta, b: Beta): number {
  if (a.a < b.a) return 1 - chanceHigher(b, a);
  let sum = 0;
  for (let i = 0; i < b.a; i += 1) {
    sum += Math.exp(logBeta(a.a + i, a.b + b.b) - Math.log(b.b + i) - logBeta(1 + i, b.b) - logBeta(a.a, a.b));
  }
  return Math.min(1, sum);
}
