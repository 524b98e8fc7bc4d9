import { fixedSampleSize, type Target } from './fixed-sample-size.ts';
import { sequentialSampleSize } from './sequential-sample-size.ts';

/** A test of more days answers too late: the market, the copy around it and the team have changed. */
export const MOST_DAYS = 180;

/** What a plan is computed from. */
export interface PlanInput extends Target {
  /** Weights of the arms, the control first. */
  readonly weights: readonly number[];
  /** Leads per day that get an arm, at the present rate. */
  readonly leadsPerDay: number;
  /** Days after the touch in which a reaction counts. */
  readonly windowDays: number;
}

/** How large the test is, and whether it can decide at all. */
export interface ExperimentPlan {
  /** Leads of all arms together. */
  readonly leads: number;
  /** Until the last of them has had its window; null without enrollments. */
  readonly days: number | null;
  /** Why the test could not decide; null if it can. */
  readonly obstacle: Obstacle | null;
}

/** Why a test would not decide within `MOST_DAYS`, and what would. */
export interface Obstacle {
  readonly reason: 'no-leads' | 'too-slow';
  /** The smallest difference, in shares, that the test could find in `MOST_DAYS`; null if even the largest takes longer. */
  readonly findable: number | null;
  /** Leads per day with which the asked difference would be found in `MOST_DAYS`. */
  readonly leadsPerDay: number;
}

/**
 * Leads and days that a test needs. Each arm is compared with the control, and `alpha` is shared among these comparisons (Bonferroni).
 *
 * @throws RangeError as `fixedSampleSize`, or with fewer than two weighted arms
 */
export function planExperiment({ weights, leadsPerDay, windowDays, ...target }: PlanInput): ExperimentPlan {
  const shared = forEachComparison(target, weights.length);
  const leads = Math.ceil(sequentialSampleSize(shared) * armsWorth(weights));
  const days = leadsPerDay > 0 ? Math.ceil(leads / leadsPerDay) + windowDays : null;
  if (days !== null && days <= MOST_DAYS) return { leads, days, obstacle: null };
  const needed = leads / (MOST_DAYS - windowDays);
  return {
    leads,
    days,
    obstacle: {
      reason: days === null ? 'no-leads' : 'too-slow',
      findable: days === null ? null : findable(shared, weights, leadsPerDay * (MOST_DAYS - windowDays)),
      leadsPerDay: Math.ceil(needed * 10) / 10,
    },
  };
}

/** The target of one comparison with the control among `arms` arms. */
export const forEachComparison = (target: Target, arms: number): Target => ({ ...target, alpha: target.alpha / Math.max(1, arms - 1) });

/** All leads, in units of the leads per arm of two equal arms, so that the smallest arm has the power of the plan. */
function armsWorth(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [control = 0, ...others] = weights;
  const smallest = Math.min(...others);
  if (!(control > 0) || others.length === 0 || !(smallest > 0))
    throw new RangeError('An experiment needs a control and at least one other arm, with weights above 0.');
  return (sum / control + sum / smallest) / 2;
}

/** The smallest difference in steps of a tenth of a point that `leads` leads find. */
function findable(target: Target, weights: readonly number[], leads: number): number | null {
  const direction = Math.sign(target.difference);
  const room = direction > 0 ? 1 - target.baseline : target.baseline;
  const perArm = leads / armsWorth(weights);
  const price = sequentialSampleSize(target) / fixedSampleSize(target);
  for (let tenths = Math.ceil(Math.abs(target.difference) * 1000); tenths < room * 1000; tenths += 1) {
    const difference = (direction * tenths) / 1000;
    if (fixedSampleSize({ ...target, difference }) * price <= perArm) return difference;
  }
  return null;
}
