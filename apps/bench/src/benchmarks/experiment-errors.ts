import { type Design, difference, judge as judgeExperiment, type Look, planExperiment } from '@touchline/experiments';
import { seededRandom } from '@touchline/testing';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark, Result } from '../lib/benchmark.ts';
import { judge } from '../lib/target.ts';

const BASELINE = 0.04;
const DIFFERENCE = 0.02;
const WINDOW_DAYS = 7;
/** Of the delay of a reply, exponential. One in ten replies comes after the window and does not count. */
const MEAN_DELAY_DAYS = 3;
const DAYS = 28;
const PLAN = { baseline: BASELINE, difference: DIFFERENCE, alpha: 0.05, power: 0.8 } as const;
const TOLERANCES = { winners: 0.05, power: 0.02, coverage: 0.01 } as const;

/**
 * How often the decision of an experiment is wrong, over whole simulated experiments with a look on every day and replies that come
 * late: false winners without a difference, winners with exactly the planned difference, and how many intervals contain the truth.
 */
export const experimentErrors: Benchmark = {
  names: ['experiment-false-winners', 'experiment-power-gap', 'experiment-coverage-gap'],
  run: async (bench) => {
    const without = simulate(bench, 0, 1);
    const withDifference = simulate(bench, DIFFERENCE, 2);
    const power = withDifference.won;
    return [
      share('experiment-false-winners', TOLERANCES.winners, without.won + without.lost, without),
      share('experiment-power-gap', TOLERANCES.power, Math.abs(power - PLAN.power), withDifference),
      share('experiment-coverage-gap', TOLERANCES.coverage, Math.abs(without.covered - 0.95), without),
    ];
  },
};

interface Outcome {
  readonly runs: number;
  /** Shares of the runs: the second arm better, the first one better, split not as planned, interval contains the difference. */
  readonly won: number;
  readonly lost: number;
  readonly invalid: number;
  readonly covered: number;
}

const share = (name: string, limit: number, ours: number, { runs, won, lost, invalid, covered }: Outcome): Result =>
  judge({ name, unit: 'of runs', target: { of: 'ours', is: '<', limit }, ours: [ours], details: { runs, won, lost, invalid, covered } });

function simulate({ quick }: Bench, real: number, seed: number): Outcome {
  const runs = quick ? 2_000 : 20_000;
  const { leads } = planExperiment({ ...PLAN, weights: [1, 1], leadsPerDay: 100, windowDays: WINDOW_DAYS });
  const arms = ['a', 'b'].map((id) => ({ id, weight: 1 }));
  const design: Design = { arms, difference: DIFFERENCE, alpha: PLAN.alpha, leads, guardrails: {} };
  const random = seededRandom(seed);
  const counts = { won: 0, lost: 0, invalid: 0, covered: 0 };
  for (let run = 0; run < runs; run += 1) {
    const looks = oneExperiment(Math.ceil(leads / DAYS), real, random);
    const { verdict } = judgeExperiment(design, looks);
    if (verdict.state === 'better') counts[verdict.arm === 'b' ? 'won' : 'lost'] += 1;
    if (verdict.state === 'invalid') counts.invalid += 1;
    const [a, b] = looks.at(-1)!.arms;
    const interval = difference(a!, b!)!;
    if (interval.low <= real && real <= interval.high) counts.covered += 1;
  }
  const of = (count: number) => count / runs;
  return { runs, won: of(counts.won), lost: of(counts.lost), invalid: of(counts.invalid), covered: of(counts.covered) };
}

/** One look per day at the leads whose window is over. */
function oneExperiment(leadsPerDay: number, real: number, random: () => number): Look[] {
  const inTime = 1 - Math.exp(-WINDOW_DAYS / MEAN_DELAY_DAYS);
  const trials = [[0, 0]];
  const successes = [[0, 0]];
  for (let day = 0; day < DAYS; day += 1) {
    trials.push([...trials.at(-1)!]);
    successes.push([...successes.at(-1)!]);
    for (let lead = 0; lead < leadsPerDay; lead += 1) {
      const arm = random() < 0.5 ? 0 : 1;
      trials.at(-1)![arm]! += 1;
      const replies = random() < (BASELINE + (arm === 1 ? real : 0)) / inTime;
      if (replies && -MEAN_DELAY_DAYS * Math.log(1 - random()) <= WINDOW_DAYS) successes.at(-1)![arm]! += 1;
    }
  }
  const looks: Look[] = [];
  for (let day = 1; day <= DAYS + WINDOW_DAYS; day += 1) {
    const enrolled = trials[Math.min(day, DAYS)]!;
    const over = Math.max(0, day - WINDOW_DAYS);
    looks.push({
      at: `day ${day}`,
      arms: ['a', 'b'].map((arm, i) => ({
        arm,
        assigned: enrolled[i]!,
        trials: trials[over]![i]!,
        successes: successes[over]![i]!,
        harms: {},
      })),
    });
  }
  return looks;
}
