import { pgBoss } from '../baselines/pgboss.ts';
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
      () => onDueLeads(bench, (database) => pgBoss(database, { loops: LOOPS, batch: 500 })),
    );
    const perLead = await onDueLeads(bench, (database) => pgBoss(database, { loops: 20, batch: 1, leads: bench.quick ? 1_000 : 5_000 }));
    return [
      judge({
        name: NAME,
        unit: 'steps/s',
        target: { of: 'ratio', is: '≥', limit: 1.5 },
        ...figures,
        details: { 'steps/s of pg-boss by a job and a transaction per lead': perLead },
      }),
    ];
  },
};
