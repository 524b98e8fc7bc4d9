import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { enroll } from '@touchline/engine';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { cadence } from '../lib/cadence.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { addLeads, enrollAll, publishDocument, workspaceId } from '../lib/fill.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'enroll-vs-copy';
const PART = 5_000;
const COLUMNS = 'workspace_id, id, sequence_id, version_id, lead_id, due_at, enrolled_at, status, state';

/**
 * A CSV file names the leads. Ours enrolls them, with every check (published, known, suppressed, in it already); the baseline copies
 * finished rows from a file of the server into the same table, which checks only its indexes.
 */
export const enrollVsCopy: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = bench.quick ? 50_000 : 1_000_000;
    const { folder } = await bench.server();
    const asked = path.join(folder, 'leads.csv');
    const finished = path.join(folder, 'enrollments.csv');
    await onLeads(bench, leads, async (database) => {
      await database.pool.query(`COPY (SELECT id, email FROM leads ORDER BY id) TO '${asked}' CSV`);
      await enrollAll(database, await sequenceOf(database));
      await database.pool.query(`COPY (SELECT ${COLUMNS} FROM enrollments ORDER BY id) TO '${finished}' CSV`);
    });
    const figures = await interleave(
      bench.rounds,
      () =>
        onLeads(bench, leads, async (database) => {
          const sequenceId = await sequenceOf(database);
          return rate(() => enrollFile(database, sequenceId, asked));
        }),
      () =>
        onLeads(bench, leads, ({ pool }) =>
          rate(async () => (await pool.query(`COPY enrollments (${COLUMNS}) FROM '${finished}' CSV`)).rowCount ?? 0),
        ),
    );
    await bench.forget(templateName(leads));
    return [judge({ name: NAME, unit: 'leads/s', target: { of: 'ratio', is: '≥', limit: 0.3 }, ...figures })];
  },
};

const templateName = (leads: number): string => `leads-${leads}`;

function onLeads<T>(bench: Bench, leads: number, measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
  return bench.onCopy(
    templateName(leads),
    async (database) => {
      await addLeads(database.pool, leads);
      await publishDocument(database, cadence());
      await database.pool.query('VACUUM ANALYZE');
    },
    measure,
  );
}

async function sequenceOf({ pool }: BenchDatabase): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM sequences');
  return rows[0]?.id ?? '';
}

async function enrollFile({ deps }: BenchDatabase, sequenceId: string, file: string): Promise<number> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  let count = 0;
  for (let from = 0; from < lines.length; from += PART) {
    const leadIds = lines.slice(from, from + PART).map((line) => line.slice(0, line.indexOf(',')));
    count += (await enroll(deps, { workspaceId, sequenceId, leadIds })).enrolled.length;
  }
  return count;
}
