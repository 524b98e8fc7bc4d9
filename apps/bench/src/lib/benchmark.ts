import type { Bench } from './bench.ts';

/** One line of the table, and of `--json`. */
export interface Result {
  readonly name: string;
  /** Median of ours. */
  readonly ours: number;
  /** Median of what ours is measured against; null where the target is absolute. */
  readonly baseline: number | null;
  /** `ours / baseline`. */
  readonly ratio: number | null;
  /** Of `ours` and `baseline`. */
  readonly unit: string;
  /** As text: `ratio ≥ 30`, `ours < 1000`. */
  readonly target: string;
  readonly holds: boolean;
  /** (largest − smallest) / median of the target figure over the rounds. */
  readonly spread: number;
  /** The best round meets the target although the median does not: too close to call on a busy machine. */
  readonly noisy: boolean;
  /** Other details: percentiles, lock waits, sizes. */
  readonly details: Readonly<Record<string, number | string>>;
}

export interface Benchmark {
  /** Results that it gives. A filter argument selects the benchmark when it is part of one of them. */
  readonly names: readonly string[];
  readonly run: (bench: Bench) => Promise<readonly Result[]>;
}
