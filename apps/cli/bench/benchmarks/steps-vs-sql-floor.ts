import { sqlFloor } from '../baselines/sql-floor.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { LOOPS } from '../lib/drain.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { oursOn, onDueLeads } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-vs-sql-floor';

export const stepsVsSqlFloor: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const figures = await interleave(
      bench.rounds,
      () => oursOn(bench),
      () => onDueLeads(bench, ({ pool }) => rate(() => sqlFloor(pool, LOOPS))),
    );
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 0.35 }, ...figures })];
  },
};
