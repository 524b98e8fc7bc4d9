import { pooledVariance } from '../measures/chi-squared.ts';
import { alwaysValidMargin, alwaysValidP } from '../sequential/always-valid.ts';
import { SAMPLE_RATIO_ALPHA, sampleRatioP } from '../sequential/sample-ratio.ts';
import type { Design } from './design.ts';
import type { ArmLook, Look } from './look.ts';
import type { Verdict } from './verdict.ts';

/** The state of an experiment with the evidence for it. */
export interface Judgment {
  readonly verdict: Verdict;
  /** Always-valid p-value of each arm against the control: the smallest one of all looks up to the decision. */
  readonly p: Readonly<Record<string, number>>;
}

/**
 * Goes through the looks in order and keeps the first decision, so that the same history always has the same verdict.
 *
 * - *invalid*: the leads were not split by the weights (chi-squared p below 0.001 at this look). Nothing after it is compared.
 * - *guardrail*: an arm harms more leads than another, always-valid at α shared among the guardrails and comparisons.
 * - *better*: an arm beats the control, or the control beats all others, always-valid at α shared among the comparisons. Of several
 *   arms that beat the control, the one with the highest share is named.
 * - *no difference*: every difference from the control is smaller than the one worth knowing, or the planned leads are used up.
 */
export function judge(design: Design, looks: readonly Look[]): Judgment {
  const p = Object.fromEntries(design.arms.slice(1).map(({ id }) => [id, 1]));
  for (const look of looks) {
    const verdict = judgeLook(design, look, p);
    if (verdict !== null) return { verdict, p };
  }
  return { verdict: { state: 'running' }, p };
}

/** Also lowers the p-values. */
function judgeLook(design: Design, { at, arms }: Look, p: Record<string, number>): Verdict | null {
  const sorted = design.arms.map(({ id }) => arms.find(({ arm }) => arm === id) ?? empty(id));
  const ratio = sampleRatioP(sorted.map(({ assigned }, i) => ({ leads: assigned, weight: design.arms[i]!.weight })));
  if (ratio < SAMPLE_RATIO_ALPHA) return { state: 'invalid', p: ratio, at };
  const harmful = findHarm(design, sorted);
  const [control, ...others] = sorted as [ArmLook, ...ArmLook[]];
  for (const other of others) p[other.arm] = Math.min(p[other.arm] ?? 1, alwaysValidP(control, other, design.difference));
  if (harmful !== null) return { state: 'guardrail', ...harmful, at };
  const winner = findWinner(design, control, others);
  if (winner !== null) return { state: 'better', arm: winner, at };
  const trials = sorted.reduce((sum, arm) => sum + arm.trials, 0);
  const isEven = others.every((other) => isWithin(design, control, other));
  return trials >= design.leads || isEven ? { state: 'no-difference', at } : null;
}

function findHarm(design: Design, arms: readonly ArmLook[]): { readonly arm: string; readonly guardrail: string } | null {
  const guardrails = Object.entries(design.guardrails);
  const alpha = design.alpha / (guardrails.length * (arms.length - 1));
  const harms = (arm: ArmLook, name: string) => ({ trials: arm.trials, successes: arm.harms[name] ?? 0 });
  const share = (arm: ArmLook, name: string) => (arm.harms[name] ?? 0) / Math.max(1, arm.trials);
  const [control, ...others] = arms as [ArmLook, ...ArmLook[]];
  for (const [guardrail, tolerance] of guardrails) {
    for (const other of others) {
      if (alwaysValidP(harms(control, guardrail), harms(other, guardrail), tolerance) > alpha) continue;
      return { guardrail, arm: share(other, guardrail) > share(control, guardrail) ? other.arm : control.arm };
    }
  }
  return null;
}

function findWinner(design: Design, control: ArmLook, others: readonly ArmLook[]): string | null {
  const share = (arm: ArmLook) => arm.successes / Math.max(1, arm.trials);
  const telling = others.filter((other) => alwaysValidP(control, other, design.difference) <= perComparison(design));
  const better = telling.filter((other) => share(other) > share(control)).sort((a, b) => share(b) - share(a));
  if (better.length > 0) return better[0]!.arm;
  return telling.length === others.length ? control.arm : null;
}

function isWithin(design: Design, control: ArmLook, other: ArmLook): boolean {
  const variance = pooledVariance(control, other);
  if (variance === 0) return false;
  const gap = other.successes / other.trials - control.successes / control.trials;
  return Math.abs(gap) + alwaysValidMargin(variance, design.difference, perComparison(design)) < design.difference;
}

const perComparison = ({ alpha, arms }: Design): number => alpha / Math.max(1, arms.length - 1);

const empty = (arm: string): ArmLook => ({ arm, assigned: 0, trials: 0, successes: 0, harms: {} });
