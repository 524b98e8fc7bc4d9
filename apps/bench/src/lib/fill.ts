import { DEFAULT_WORKSPACE_ID } from '@touchline/db';
import { enroll, publish } from '@touchline/engine';
import type { SequenceDocument } from '@touchline/sequence';
import { addSequence } from '@touchline/testing';
import type { Pool } from 'pg';
import type { BenchDatabase } from './database.ts';
import { drain } from './drain.ts';

export const workspaceId = DEFAULT_WORKSPACE_ID;

const ZONES = ['Europe/Berlin', 'Europe/Paris', 'Europe/London', 'Africa/Lagos', 'UTC'];
const PART = 5_000;

/** Adds leads whose ids ascend with their numbers. @param source distinguishes several groups */
export async function addLeads(pool: Pool, count: number, source = 'webinar'): Promise<void> {
  await pool.query(
    `INSERT INTO leads (workspace_id, id, email, phone, first_name, last_name, company, time_zone, tier, source, fields)
     SELECT $1, uuidv7(), 'lead' || n || '@' || $4 || '.example', '+1555' || n, 'Ada', 'Moreau', 'Northwind ' || n % 5000,
       ($2::text[])[1 + n % array_length($2, 1)], 'warm', $4, '{"score": 42, "plan": "team"}'
     FROM generate_series(1, $3) n`,
    [workspaceId, ZONES, count, source],
  );
}

export async function publishDocument(database: BenchDatabase, document: SequenceDocument): Promise<string> {
  const sequenceId = await addSequence(database.db, document, 'Bench');
  const published = await publish(database.deps, { workspaceId, sequenceId, revision: 1 });
  if (!published.ok) throw new Error(`Not published: ${JSON.stringify(published)}`);
  return sequenceId;
}

async function leadIds(pool: Pool, source: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM leads WHERE source = $1 ORDER BY id', [source]);
  return rows.map((row) => row.id);
}

/** Enrolls every lead of a group, a second apart per part as an import does. None moves yet. */
export async function enrollAll(database: BenchDatabase, sequenceId: string, source = 'webinar'): Promise<void> {
  const ids = await leadIds(database.pool, source);
  for (let from = 0; from < ids.length; from += PART) {
    await enroll(database.deps, { workspaceId, sequenceId, leadIds: ids.slice(from, from + PART) });
    database.clock.advance(1_000);
  }
}

/** Fills a database with leads that have had their first email and wait for the second; its clock stands when all are due. */
export async function fillWaiting(database: BenchDatabase, document: SequenceDocument, count: number, wait: number): Promise<string> {
  await addLeads(database.pool, count);
  const sequenceId = await publishDocument(database, document);
  await enrollAll(database, sequenceId);
  await drain(database.deps);
  database.clock.advance(wait);
  await database.pool.query('VACUUM ANALYZE');
  return sequenceId;
}
