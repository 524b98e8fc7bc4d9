import { PgBoss } from 'pg-boss';
import type { ClientBase } from 'pg';
import type { BenchDatabase } from '../lib/database.ts';
import { rate } from '../lib/interleave.ts';
import { loadIr, stepLeads } from './step-leads.ts';

const QUEUE = 'step';

/** `leads`: how many are stepped; left out, all that there are. `batch`: how many jobs a loop fetches at a time. */
export interface PgBossOptions {
  readonly loops: number;
  readonly batch: number;
  readonly leads?: number;
}

/**
 * A job per lead step, fetched by several loops without pauses; one transaction steps the fetched jobs set-based, adds
 * the next jobs and completes these.
 */
export async function pgBoss({ pool, clock }: BenchDatabase, { loops, batch, leads }: PgBossOptions): Promise<number> {
  const ir = await loadIr(pool);
  const now = clock.current();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  await boss.createQueue(QUEUE);
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM enrollments ORDER BY due_at, id LIMIT $1', [leads ?? null]);
  for (let from = 0; from < rows.length; from += 5_000) {
    await boss.insert(
      QUEUE,
      rows.slice(from, from + 5_000).map(({ id }) => ({ data: { id } })),
    );
  }
  await pool.query('VACUUM ANALYZE');
  const figure = await rate(async () => {
    const counts = await Promise.all(
      Array.from({ length: loops }, async () => {
        let total = 0;
        for (;;) {
          const jobs = await boss.fetch<{ id: string }>(QUEUE, { batchSize: batch });
          if (jobs.length === 0) return total;
          const client = await pool.connect();
          await client.query('BEGIN');
          const due = await stepLeads(
            client,
            ir,
            jobs.map((job) => job.data.id),
            now,
          );
          const db = within(client);
          await boss.insert(
            QUEUE,
            jobs.map(({ data }) => ({ data, startAfter: new Date(Date.now() + (due.get(data.id) ?? now) - now) })),
            { db },
          );
          await boss.complete(
            QUEUE,
            jobs.map((job) => job.id),
            undefined,
            { db },
          );
          await client.query('COMMIT');
          client.release();
          total += jobs.length;
        }
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });
  await boss.stop({ graceful: false });
  return figure;
}

function within(client: ClientBase): { executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> } {
  return { executeSql: (text, values) => client.query(text, values) };
}
