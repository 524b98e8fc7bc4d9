import { graphileNoOp, graphilePerLead } from '../baselines/graphile-per-lead.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { interleave } from '../lib/interleave.ts';
import { onDueLeads, oursOn } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-vs-graphile-per-lead';

export const stepsVsGraphilePerLead: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const jobs = bench.quick ? 1_000 : 5_000;
    const figures = await interleave(
      bench.rounds,
      () => oursOn(bench),
      () => onDueLeads(bench, (database) => graphilePerLead(database, jobs)),
    );
    const noOp = await onDueLeads(bench, (database) => graphileNoOp(database, jobs * 2));
    return [
      judge({
        name: NAME,
        unit: 'steps/s',
        target: { of: 'ratio', is: '≥', limit: 30 },
        ...figures,
        details: { 'no-op jobs/s of Graphile': noOp },
      }),
    ];
  },
};
