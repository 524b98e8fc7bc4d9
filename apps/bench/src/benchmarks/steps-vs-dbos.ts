import { dbosPerLead, launchDbos, shutDownDbos } from '../baselines/dbos.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { interleave } from '../lib/interleave.ts';
import { onDueLeads, oursOn } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-vs-dbos';

/**
 * The target is about a workflow with one step and one sleep. A cadence in one workflow spares starts and ends, which makes DBOS
 * faster by half and more: that figure is reported too.
 */
export const stepsVsDbos: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = bench.quick ? 400 : 2_000;
    await launchDbos(await bench.server());
    try {
      const figures = await interleave(
        bench.rounds,
        () => oursOn(bench),
        () => onDueLeads(bench, (database) => dbosPerLead(database, leads, 1)),
      );
      const four = await onDueLeads(bench, (database) => dbosPerLead(database, leads / 4, 4));
      return [
        judge({
          name: NAME,
          unit: 'steps/s',
          target: { of: 'ratio', is: '≥', limit: 50 },
          ...figures,
          details: { 'steps/s of DBOS where a workflow takes four steps': four },
        }),
      ];
    } finally {
      await shutDownDbos();
    }
  },
};
