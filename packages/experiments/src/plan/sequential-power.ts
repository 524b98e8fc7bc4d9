import { alwaysValidMargin } from '../sequential/always-valid.ts';
import { normalDensity, normalTail } from '../special/normal.ts';
import { checkTarget, type Target } from './fixed-sample-size.ts';

/** Points at which the density of undecided tests is kept. Twice as many change the power by less than 0.0005. */
const POINTS = 121;

/** Equally spaced looks of the plan. A test of four weeks has one a day. */
export const PLANNED_LOOKS = 28;

/**
 * Probability that the always-valid test has a winner in the right direction after at most `leads` leads per arm, seen at equally spaced looks.
 *
 * Source: recursive numerical integration of P. Armitage, C. K. McPherson, B. C. Rowe, 1969, "Repeated significance tests on
 * accumulating data", with the boundary of the mixture test.
 */
export function sequentialPower(target: Target, leads: number, looks = PLANNED_LOOKS): number {
  checkTarget(target);
  const { baseline, alpha } = target;
  const difference = Math.abs(target.difference);
  const other = baseline + target.difference;
  const middle = (baseline + other) / 2;
  // At the end: the variance that the test assumes, and the true one.
  const assumed = (2 * middle * (1 - middle)) / leads;
  const sd = Math.sqrt((baseline * (1 - baseline) + other * (1 - other)) / leads);
  // In units of the final standard deviation, the sum of differences walks from 0 by normal steps.
  const step = 1 / looks;
  const drift = (difference / sd) * step;
  const stepSd = Math.sqrt(step);
  let won = 0;
  let points: readonly number[] = [0];
  let masses: readonly number[] = [1];
  for (let look = 1; look <= looks; look += 1) {
    const time = look * step;
    const bar = (alwaysValidMargin(assumed / time, difference, alpha) / sd) * time;
    const width = (2 * bar) / (POINTS - 1);
    const next = Array.from({ length: POINTS }, (_, i) => -bar + i * width);
    const arriving = Array.from({ length: POINTS }, () => 0);
    for (let from = 0; from < points.length; from += 1) {
      const mass = masses[from]!;
      if (mass < 1e-12) continue;
      const mean = points[from]! + drift;
      won += mass * normalTail((bar - mean) / stepSd);
      for (let to = 0; to < POINTS; to += 1) arriving[to]! += mass * normalDensity((next[to]! - mean) / stepSd);
    }
    points = next;
    masses = arriving.map((density, i) => (density / stepSd) * width * (i === 0 || i === POINTS - 1 ? 0.5 : 1));
  }
  return won;
}
