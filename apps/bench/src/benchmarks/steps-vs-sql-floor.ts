import { sqlFloor } from '../baselines/sql-floor.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { type CpuTime, cpuOf } from '../lib/cpu.ts';
import { drain, LOOPS } from '../lib/drain.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { leadsOf, oursOn, onDueLeads } from '../lib/stepping.ts';
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
    const server = await bench.server();
    const ours = await onDueLeads(bench, ({ deps }) => cpuOf(server, () => drain(deps)));
    const floor = await onDueLeads(bench, ({ pool }) => cpuOf(server, () => sqlFloor(pool, LOOPS)));
    const details = { 'processor µs of a step': zodMessage(ours, leadsOf(bench)), 'of the floor': zodMessage(floor, leadsOf(bench)) };
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 0.35 }, ...figures, details })];
  },
};

function zodMessage({ node, postgres }: CpuTime, steps: number): string {
  const each = (seconds: number): string => ((seconds * 1e6) / steps).toFixed(0);
  return postgres === null ? `${each(node)} Node` : `${each(node)} Node + ${each(postgres)} Postgres`;
}
