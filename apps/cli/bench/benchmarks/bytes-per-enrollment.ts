import type { BenchDatabase } from '../lib/database.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { leadsOf, onDueLeads } from '../lib/stepping.ts';
import { repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'bytes-per-enrollment';

/** On disk, with all indexes and what was left free by the updates so far: leads that had their first email and wait for the next. */
export const bytesPerEnrollment: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = leadsOf(bench);
    const details: Record<string, number> = {};
    const ours = await repeat(3, () =>
      onDueLeads(bench, async (database) => {
        details['bytes of a message'] = (await size(database, 'messages')) / leads;
        details['bytes of history per step'] = (await size(database, 'timeline')) / leads;
        return (await size(database, 'enrollments')) / leads;
      }),
    );
    return [judge({ name: NAME, unit: 'bytes', target: { of: 'ours', is: '<', limit: 1_000 }, ours, details })];
  },
};

/** A table and its partitions. */
async function size({ pool }: BenchDatabase, table: string): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>(
    `SELECT sum(pg_total_relation_size(oid))::float8 AS bytes FROM pg_class
     WHERE oid = $1::regclass OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = $1::regclass)`,
    [table],
  );
  return rows[0]?.bytes ?? 0;
}
