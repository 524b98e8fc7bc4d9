import { chiSquaredTail } from '../special/normal.ts';

/** Below this p-value, leads were not split as planned, and the figures of the arms cannot be compared. */
export const SAMPLE_RATIO_ALPHA = 0.001;

/**
 * p-value of a split: how likely counts at least this far from the weights are. Arms with weight 0 are left out. 1 without leads.
 *
 * Source: Pearson's chi-squared test of goodness of fit; A. Fabijan et al., 2019, "Diagnosing sample ratio mismatch in online controlled
 * experiments", for its use and the threshold.
 */
export function sampleRatioP(arms: readonly { readonly leads: number; readonly weight: number }[]): number {
  const counted = arms.filter(({ weight }) => weight > 0);
  const leads = counted.reduce((sum, arm) => sum + arm.leads, 0);
  const weight = counted.reduce((sum, arm) => sum + arm.weight, 0);
  if (leads === 0 || counted.length < 2) return 1;
  const distance = counted.reduce((sum, arm) => {
    const expected = (leads * arm.weight) / weight;
    return sum + (arm.leads - expected) ** 2 / expected;
  }, 0);
  return chiSquaredTail(distance, counted.length - 1);
}
