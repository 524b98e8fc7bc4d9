import { dbosPerLead, launchDbos, shutDownDbos } from '../baselines/dbos.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { interleave } from '../lib/interleave.ts';
import { onDueLeads, oursOn } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-vs-dbos';

export const stepsVsDbos: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = bench.quick ? 150 : 800;
    await launchDbos(await bench.server());
    try {
      const figures = await interleave(
        bench.rounds,
        () => oursOn(bench),
        () => onDueLeads(bench, (database) => dbosPerLead(database, leads)),
      );
      return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 50 }, ...figures })];
    } finally {
      await shutDownDbos();
    }
  },
};
