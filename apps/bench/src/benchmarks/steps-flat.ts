import type { Bench } from '../lib/bench.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { cadence, HOUR, PERIOD } from '../lib/cadence.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { drain } from '../lib/drain.ts';
import { fillWaiting } from '../lib/fill.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { multiply } from '../lib/multiply.ts';
import { figure } from '../lib/report.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-flat-10k-3m';
const DUE = 10_000;

/**
 * Ten thousand leads are due: all there are, or a few of each import among millions that wait. The large database is filled once, and
 * each round steps different leads.
 */
export const stepsFlat: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const copies = bench.quick ? 30 : 300;
    const rounds = bench.rounds + 1;
    const figures = await bench.onEmpty(async (large) => {
      await fillWaiting(large, cadence(), DUE, PERIOD);
      await multiply(large.pool, copies, planOfRounds(large, copies, rounds));
      bench.say(`${NAME}: ${figure(DUE * copies)} leads wait`);
      // Pages untouched since they were written: not part of the measurement.
      await nextRound(large);
      return interleave(
        bench.rounds,
        () => nextRound(large),
        () => onSmall(bench),
      );
    });
    const details = { 'waiting leads': DUE * copies };
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 0.8 }, ...figures, details })];
  },
};

function onSmall(bench: Bench): Promise<number> {
  return bench.onCopy(
    `due-${DUE}-0`,
    async (database) => {
      await fillWaiting(database, cadence(), DUE, PERIOD);
    },
    ({ deps }) => rate(() => drain(deps)),
  );
}

/** A quarter of an hour on, the leads of the next round are due. */
async function nextRound({ deps, clock }: BenchDatabase): Promise<number> {
  clock.advance(HOUR / 4);
  return rate(() => drain(deps));
}

/** Everybody waits far beyond the bench, but for some neighbours of each copy: one such group per round. */
function planOfRounds({ clock }: BenchDatabase, copies: number, rounds: number): string {
  const group = Math.ceil(DUE / copies);
  const start = `timestamptz '${new Date(clock.current()).toISOString()}'`;
  return `CASE WHEN n < ${group * rounds} THEN ${start} + (1 + n / ${group}) * interval '15 minutes' ELSE ${start} + interval '60 days' END`;
}
