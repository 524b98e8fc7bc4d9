import { compile, simulatePopulation } from '@touchline/sequence';
import type { Benchmark } from '../lib/benchmark.ts';
import { ENROLLED_AT, mixedCadence } from '../lib/cadence.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'simulate-population';
const LEADS = 10_000;
const TOUCHES = 12;

/** The preview before publishing: the path of each lead through a cadence of emails, SMS and calls, at the usual rates. */
export const simulatePopulationBenchmark: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const { ir } = compile(mixedCadence(TOUCHES));
    if (ir === null) throw new Error('The mixed cadence does not compile.');
    let handedOver = 0;
    const ours = await repeat(bench.rounds, async () => {
      const start = performance.now();
      const { steps } = await simulatePopulation(ir, { leads: LEADS, from: ENROLLED_AT, overDays: 5 });
      handedOver = Object.values(steps).reduce((sum, step) => sum + step.handedOver, 0);
      return performance.now() - start;
    });
    const details = { 'touches submitted': handedOver };
    return [judge({ name: NAME, unit: 'ms', target: { of: 'ours', is: '<', limit: 2_000 }, ours, details })];
  },
};
