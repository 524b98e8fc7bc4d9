import pg from 'pg';
import { PERIOD } from '../lib/cadence.ts';
import type { BenchDatabase } from '../lib/database.ts';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { drain } from '../lib/drain.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { onDueLeads } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'steps-under-snapshot';

/** A long-running report or dump keeps dead rows from being removed: in the table, and in the index of due times. */
export const stepsUnderSnapshot: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const figures = await interleave(
      bench.rounds,
      () => onDueLeads(bench, (database) => underSnapshot(bench, database)),
      () => onDueLeads(bench, (database) => throughCadence(bench, database)),
    );
    return [judge({ name: NAME, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 0.75 }, ...figures })];
  },
};

async function underSnapshot(bench: Bench, database: BenchDatabase): Promise<number> {
  const reader = new pg.Client({ connectionString: database.url });
  await reader.connect();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT count(*) FROM enrollments');
  try {
    return await throughCadence(bench, database);
  } finally {
    await reader.end();
  }
}

/** All leads, several times over: in a full run about 30 s. */
function throughCadence(bench: Bench, { deps, clock }: BenchDatabase): Promise<number> {
  const times = bench.quick ? 3 : 6;
  return rate(async () => {
    let steps = 0;
    for (let time = 0; time < times; time += 1) {
      steps += await drain(deps);
      // After the weekend, when nothing is sent.
      clock.advance(PERIOD * 2);
    }
    return steps;
  });
}
