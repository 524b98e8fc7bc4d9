import { DBOS } from '@dbos-inc/dbos-sdk';
import type { BenchDatabase } from '../lib/database.ts';
import { rate } from '../lib/interleave.ts';
import type { Server } from '../lib/server.ts';
import { loadIr, stepLeads } from './step-leads.ts';
import { PERIOD } from '../lib/cadence.ts';

const WORKFLOWS_AT_ONCE = 100;

let step: (id: string, at: number) => Promise<void> = async () => undefined;

/**
 * As its guide has it: a workflow per lead, each step of the cadence a durable step, each wait a durable sleep. It notes when a sleep
 * ends before it sleeps, so that a millisecond of it costs the row and the commit that two days cost.
 */
const cadence = DBOS.registerWorkflow(
  async (id: string, steps: number) => {
    for (let n = 0; n < steps; n += 1) {
      await DBOS.runStep(() => step(id, n), { name: 'step' });
      await DBOS.sleep(1);
    }
  },
  { name: 'cadence' },
);

/** Its state is in a separate database on the same server. */
export async function launchDbos(server: Server): Promise<void> {
  DBOS.setConfig({
    name: 'touchline-bench',
    systemDatabaseUrl: server.urlOf('bench_dbos'),
    systemDatabasePoolSize: 20,
    logger: { debug: quiet, info: quiet, warn: quiet, error: (...message: unknown[]) => console.error(...message) },
  });
  await DBOS.launch();
}

const quiet = (): undefined => undefined;

export const shutDownDbos = (): Promise<void> => DBOS.shutdown();

/** `steps`: of each workflow; the more, the less its start and its end weigh. */
export async function dbosPerLead({ pool, clock }: BenchDatabase, leads: number, steps: number): Promise<number> {
  const ir = await loadIr(pool);
  const start = clock.current();
  step = async (id, n) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await stepLeads(client, ir, [id], start + n * PERIOD);
    await client.query('COMMIT');
    client.release();
  };
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM enrollments ORDER BY due_at, id LIMIT $1', [leads]);
  const queue = rows.values();
  return rate(async () => {
    await Promise.all(
      Array.from({ length: WORKFLOWS_AT_ONCE }, async () => {
        for (const { id } of queue) await (await DBOS.startWorkflow(cadence)(id, steps)).getResult();
      }),
    );
    return rows.length * steps;
  });
}
