import type { Bench } from '../lib/bench.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { cadence } from '../lib/cadence.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { drain } from '../lib/drain.ts';
import { addLeads, enrollAll, publishDocument } from '../lib/fill.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'bytes-per-enrollment';
const IMPORTS = 20;

/**
 * On disk, with all indexes and free space: leads that had their first email and wait for the second. They
 * come in twenty imports, with what autovacuum does between them, so that the space of outdated rows is used again as it is in use.
 */
export const bytesPerEnrollment: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = bench.quick ? 20_000 : 200_000;
    const details: Record<string, number> = {};
    const ours = await repeat(3, () =>
      onImports(bench, leads, async (database) => {
        details['of a message'] = (await bytes(database, 'messages')) / leads;
        // Five lines: two steps entered before the email, the email, and the wait after it with its plan.
        details['of a line of history'] = (await bytes(database, 'timeline')) / leads / 5;
        return (await bytes(database, 'enrollments')) / leads;
      }),
    );
    return [judge({ name: NAME, unit: 'bytes', target: { of: 'ours', is: '<', limit: 1_000 }, ours, details })];
  },
};

function onImports<T>(bench: Bench, leads: number, measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
  return bench.onCopy(
    `imports-${leads}`,
    async (database) => {
      const sequenceId = await publishDocument(database, cadence());
      for (let part = 0; part < IMPORTS; part += 1) {
        await addLeads(database.pool, leads / IMPORTS, `import-${part}`);
        await enrollAll(database, sequenceId, `import-${part}`);
        await drain(database.deps);
        await database.pool.query('VACUUM enrollments');
      }
    },
    measure,
  );
}

/** Of a table with its indexes and partitions. */
async function bytes({ pool }: BenchDatabase, table: string): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
     WHERE oid = $1::regclass OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = $1::regclass)`,
    [table],
  );
  return rows[0]?.bytes ?? 0;
}
