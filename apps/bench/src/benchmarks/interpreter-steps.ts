import { advance, compile, type Ir, initialState, nextWake } from '@touchline/sequence';
import type { Benchmark } from '../lib/benchmark.ts';
import { cadence, ENROLLED_AT } from '../lib/cadence.ts';
import { LEAD } from '../lib/lead.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'interpreter-steps';

/** Advances leads through the whole cadence on one core; no database, in processor time. One advance is one step, though it enters two. */
export const interpreterSteps: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const { ir } = compile(cadence());
    if (ir === null) throw new Error('The bench cadence does not compile.');
    const leads = bench.quick ? 20_000 : 100_000;
    runThrough(ir, 5_000);
    const ours = await repeat(bench.rounds, async () => perCoreSecond(() => runThrough(ir, leads)));
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ours', is: '≥', limit: 200_000 }, ours })];
  },
};

/** A machine with other things to do gives less of a core, but no less per second of it. */
function perCoreSecond(work: () => number): number {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return (done * 1e6) / (user + system);
}

function runThrough(ir: Ir, leads: number): number {
  let steps = 0;
  for (let lead = 0; lead < leads; lead += 1) {
    let state = initialState(ENROLLED_AT);
    for (let now: number | null = ENROLLED_AT; now !== null; now = nextWake(state)) {
      ({ state } = advance(ir, state, { type: 'timer' }, { now, enrollmentId: `lead ${lead}`, lead: LEAD }));
      steps += 1;
    }
  }
  return steps;
}
