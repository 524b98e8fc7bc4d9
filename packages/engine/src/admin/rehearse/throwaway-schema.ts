import { randomBytes } from 'node:crypto';
import { createDb, createPool, type Database, migrateToLatest } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { ClientBase, Pool } from 'pg';

const PREFIX = 'touchline_rehearsal_';

/** A copy of all tables, in a schema that nothing else uses. */
export interface ThrowawaySchema {
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  /** Closes the pool and drops everything. */
  readonly drop: () => Promise<void>;
}

/** @param url database in which one may make a schema */
export async function createThrowawaySchema(url: string): Promise<ThrowawaySchema> {
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`;
  const keeper = createPool(url, { max: 1, name: 'touchline rehearsal' });
  const pool = createPool(url, { max: 8, name: 'touchline rehearsal', searchPath: name });
  const db = createDb(pool);
  const keeping = await keeper.connect();
  const drop = async (): Promise<void> => {
    await pool.end();
    try {
      await keeping.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    } finally {
      // Ended, not given back: that lets go of the lock too.
      keeping.release(true);
      await keeper.end();
    }
  };
  try {
    // A schema without this lock belongs to a dead process.
    await keeping.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    await keeping.query(`CREATE SCHEMA ${name}`);
    await migrateToLatest(db);
  } catch (error) {
    await drop();
    throw error;
  }
  return { pool, db, drop };
}

/** Schemas of rehearsals whose process died before it could drop them. */
export async function leftBehind(client: Pick<ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname AS name FROM pg_namespace n WHERE n.nspname LIKE $1 || '%' AND NOT EXISTS (
       SELECT 1 FROM pg_locks k WHERE k.locktype = 'advisory' AND k.granted
         AND k.database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND (k.classid::bigint << 32) + k.objid::bigint = hashtextextended(n.nspname, 0))`,
    [PREFIX.replaceAll('_', String.raw`\_`)],
  );
  return rows.map((row) => row.name);
}
