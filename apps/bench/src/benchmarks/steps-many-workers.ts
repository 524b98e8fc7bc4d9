import { Child } from '../lib/child.ts';
import type { BenchDatabase } from '../lib/database.ts';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark, Result } from '../lib/benchmark.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { onDueLeads } from '../lib/stepping.ts';
import { judge, median } from '../lib/target.ts';

const WORKERS = { 'steps-two-workers': 2, 'steps-four-workers': 4 } as const;

/** Against one worker process. Two cores are busy with one already: more must at least not get in each other's way. */
export const stepsManyWorkers: Benchmark = {
  names: Object.keys(WORKERS),
  run: async (bench) => {
    const results: Result[] = [];
    for (const [name, workers] of Object.entries(WORKERS)) results.push(await measure(bench, name, workers));
    return results;
  },
};

async function measure(bench: Bench, name: string, workers: number): Promise<Result> {
  const waits: number[] = [];
  let deadlocks = 0;
  const figures = await interleave(
    bench.rounds,
    () =>
      onDueLeads(bench, async (database) => {
        const watch = watchLocks(database);
        const figure = await run(database, workers);
        waits.push(await watch.stop());
        const { rows } = await database.pool.query<{ deadlocks: number }>(
          'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
        );
        deadlocks += rows[0]?.deadlocks ?? 0;
        return figure;
      }),
    () => onDueLeads(bench, (database) => run(database, 1)),
  );
  const details = { 'backends waiting for a lock': `${Math.round(median(waits) * 100)} %`, deadlocks };
  return judge({ name, unit: 'steps/s', target: { of: 'ratio', is: '≥', limit: 0.7 }, ...figures, details });
}

async function run(database: BenchDatabase, workers: number): Promise<number> {
  const now = String(database.clock.current());
  const children = await Promise.all(Array.from({ length: workers }, () => Child.start('stepper.ts', database.url, now)));
  try {
    return await rate(async () => {
      const counts = await Promise.all(children.map((child) => child.ask('go')));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    });
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

/** Samples every 20 ms. Returns the share of active backends that waited for another transaction. */
function watchLocks({ pool }: BenchDatabase): { stop: () => Promise<number> } {
  let going = true;
  let active = 0;
  let waiting = 0;
  const looking = (async () => {
    while (going) {
      const { rows } = await pool.query<{ active: number; waiting: number }>(
        `SELECT count(*)::int AS active, count(*) FILTER (WHERE wait_event_type = 'Lock')::int AS waiting
         FROM pg_stat_activity WHERE application_name = 'bench stepper' AND state = 'active'`,
      );
      active += rows[0]?.active ?? 0;
      waiting += rows[0]?.waiting ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await looking;
      return active === 0 ? 0 : waiting / active;
    },
  };
}
