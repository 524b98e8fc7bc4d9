import { run, runMigrations } from 'graphile-worker';
import { Logger } from 'graphile-worker';
import type { BenchDatabase } from '../lib/database.ts';
import { rate } from '../lib/interleave.ts';
import { loadIr, stepLeads } from './step-leads.ts';

const quiet = new Logger(() => () => undefined);
const CONCURRENCY = 10;

/**
 * One job and one transaction per lead step; the next step is a job with `run_at`. With the local queue, its fastest way to fetch.
 * Jobs are completed one by one, the default: with batches, its guide says, a crash repeats completed jobs.
 */
export async function graphilePerLead(database: BenchDatabase, count: number): Promise<number> {
  const { pool, clock } = database;
  const ir = await loadIr(pool);
  const now = clock.current();
  return measure(
    database,
    `SELECT json_build_object('id', id) FROM enrollments ORDER BY due_at LIMIT ${count}`,
    async (payload, client) => {
      const { id } = payload as { id: string };
      await client.query('BEGIN');
      const due = await stepLeads(client, ir, [id], now);
      await client.query({
        name: 'next',
        text: `SELECT graphile_worker.add_job('step', $1::json, run_at => $2)`,
        values: [JSON.stringify({ id }), new Date(Date.now() + (due.get(id) ?? now) - now)],
      });
      await client.query('COMMIT');
    },
  );
}

/** No-op jobs per second. */
export function graphileNoOp(database: BenchDatabase, count: number): Promise<number> {
  return measure(database, `SELECT json_build_object('id', n) FROM generate_series(1, ${count}) n`, async () => undefined);
}

type Handler = (payload: unknown, client: import('pg').PoolClient) => Promise<void>;

async function measure({ pool }: BenchDatabase, payloads: string, handle: Handler): Promise<number> {
  await runMigrations({ pgPool: pool, logger: quiet });
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
      SELECT graphile_worker.add_job('step', payload) FROM (${payloads}) jobs(payload)
    ) added`,
  );
  const total = rows[0]?.n ?? 0;
  let done = 0;
  let finished = (): void => undefined;
  const all = new Promise<void>((resolve) => (finished = resolve));
  return rate(async () => {
    const runner = await run({
      pgPool: pool,
      logger: quiet,
      noHandleSignals: true,
      concurrency: CONCURRENCY,
      preset: { worker: { localQueue: { size: 500 } } },
      taskList: {
        step: async (payload, { withPgClient }) => {
          await withPgClient((client) => handle(payload, client));
          done += 1;
          if (done === total) finished();
        },
      },
    });
    await all;
    await runner.stop();
    return total;
  });
}
