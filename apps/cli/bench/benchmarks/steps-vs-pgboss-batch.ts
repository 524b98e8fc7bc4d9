import { pgBossInBatches } from '../baselines/pgboss-batch.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { LOOPS } from '../lib/drain.ts';
import { interleave } from '../lib/interleave.ts';
import { onDueLeads, oursOn } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-vs-pgboss-batch';

export const stepsVsPgbossBatch: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const figures = await interleave(
      bench.rounds,
      () => oursOn(bench),
      () => onDueLeads(bench, (database) => pgBossInBatches(database, LOOPS)),
    );
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 1.5 }, ...figures })];
  },
};
