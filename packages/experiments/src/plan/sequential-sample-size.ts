import { checkTarget, fixedSampleSize, type Target } from './fixed-sample-size.ts';
import { sequentialPower } from './sequential-power.ts';

/** How close to the asked power the search gets. */
const PRECISION = 0.002;

/**
 * Leads per arm after which the always-valid test has found the difference with the asked power. More than a test with one look needs:
 * that is the price of looking at any time.
 *
 * @throws RangeError as `fixedSampleSize`
 */
export function sequentialSampleSize(target: Target): number {
  checkTarget(target);
  let low = fixedSampleSize(target);
  let high = low * 2;
  while (sequentialPower(target, high) < target.power) {
    low = high;
    high *= 2;
  }
  let best = high;
  while (high - low > 1) {
    const middle = Math.round((low + high) / 2);
    const power = sequentialPower(target, middle);
    if (power >= target.power) best = high = middle;
    else low = middle;
    if (power >= target.power && power - target.power < PRECISION) break;
  }
  return best;
}
