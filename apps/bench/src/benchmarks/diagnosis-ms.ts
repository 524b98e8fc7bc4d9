import { Diagnostician } from '@touchline/engine';
import type { Benchmark } from '../lib/benchmark.ts';
import { cadence, PERIOD } from '../lib/cadence.ts';
import { fillWaiting } from '../lib/fill.ts';
import { repeat } from '../lib/interleave.ts';
import { multiply } from '../lib/multiply.ts';
import { judge } from '../lib/target.ts';

const NAME = 'diagnosis-ms';
const FILLED = 10_000;
const COPIES = 10;

/**
 * A request for the diagnosis with 100,000 leads. The worst case: every lead is overdue, and every request is the first one of its
 * process, which has the checks that read all leads begin in the background.
 */
export const diagnosisMs: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const all: number[] = [];
    const ours = await bench.onEmpty(async (database) => {
      await fillWaiting(database, cadence(), FILLED, PERIOD);
      await multiply(database.pool, COPIES, `timestamptz '${new Date(database.clock.current()).toISOString()}'`);
      database.clock.advance(PERIOD);
      return repeat(bench.rounds, async () => {
        const diagnostician = new Diagnostician(database.deps);
        const start = performance.now();
        await diagnostician.diagnose();
        const took = performance.now() - start;
        while ((await diagnostician.diagnose()).allReadAt === null) await new Promise((resolve) => setTimeout(resolve, 50));
        all.push(performance.now() - start);
        return took;
      });
    });
    const details = { leads: FILLED * COPIES, 'ms until all leads are read': Math.round(Math.min(...all)) };
    return [judge({ name: NAME, unit: 'ms', target: { of: 'ours', is: '<', limit: 250 }, ours, details })];
  },
};
