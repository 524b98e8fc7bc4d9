import type { Result } from './benchmark.ts';

export interface Target {
  /** The figure that is compared with the limit. */
  readonly of: 'ours' | 'ratio';
  readonly is: '≥' | '<';
  readonly limit: number;
}

export interface Rounds {
  readonly name: string;
  readonly unit: string;
  readonly target: Target;
  /** One figure per round. */
  readonly ours: readonly number[];
  /** The figure of the same round, measured right after; empty where the target is absolute. */
  readonly baseline?: readonly number[];
  readonly details?: Result['details'];
}

/** Judges the rounds of one benchmark. */
export function judge({ name, unit, target, ours, baseline = [], details = {} }: Rounds): Result {
  const middle = median(ours);
  const against = baseline.length === 0 ? null : median(baseline);
  const ratio = against === null ? null : middle / against;
  const judged = target.of === 'ours' ? ours : ours.map((figure, round) => figure / (baseline[round] ?? Number.NaN));
  const value = (target.of === 'ours' ? middle : ratio) ?? Number.NaN;
  const meets = (figure: number): boolean => (target.is === '≥' ? figure >= target.limit : figure < target.limit);
  const holds = meets(value);
  return {
    name,
    ours: middle,
    baseline: against,
    ratio,
    unit,
    target: `${target.of} ${target.is} ${target.limit}`,
    holds,
    spread: (Math.max(...judged) - Math.min(...judged)) / median(judged),
    noisy: !holds && judged.some(meets),
    details,
  };
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? Number.NaN)) / 2 : upper;
}

/** @param share 0.99 for the 99th percentile */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
