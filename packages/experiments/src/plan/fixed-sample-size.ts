import { normalQuantile } from '../special/normal.ts';

/** What a test should be able to find. All shares are between 0 and 1. */
export interface Target {
  /** Share of leads that reach the metric without the change. */
  readonly baseline: number;
  /** Smallest difference worth knowing, in shares. Negative: a decrease. */
  readonly difference: number;
  /** Share of tests without a difference that may end with a winner. */
  readonly alpha: number;
  /** Share of tests with exactly this difference that should end with a winner. */
  readonly power: number;
}

/**
 * Leads per arm for one look at the end, two-sided.
 *
 * Source: J. L. Fleiss, 1981, "Statistical methods for rates and proportions", formula 3.14 (without continuity correction).
 *
 * @throws RangeError if a share is outside 0…1, or the difference is 0 or leads out of 0…1
 */
export function fixedSampleSize(target: Target): number {
  checkTarget(target);
  const { baseline, difference, alpha, power } = target;
  const other = baseline + difference;
  const middle = (baseline + other) / 2;
  const spread =
    -normalQuantile(alpha / 2) * Math.sqrt(2 * middle * (1 - middle)) +
    normalQuantile(power) * Math.sqrt(baseline * (1 - baseline) + other * (1 - other));
  return Math.ceil((spread / difference) ** 2);
}

export function checkTarget({ baseline, difference, alpha, power }: Target): void {
  const other = baseline + difference;
  const isShare = (value: number) => value > 0 && value < 1;
  if (!isShare(baseline) || !isShare(other) || difference === 0) {
    throw new RangeError(`A baseline of ${baseline} and a difference of ${difference} are not two different shares between 0 and 1.`);
  }
  if (!isShare(alpha) || !isShare(power)) throw new RangeError(`Alpha ${alpha} and power ${power} must be between 0 and 1.`);
}
