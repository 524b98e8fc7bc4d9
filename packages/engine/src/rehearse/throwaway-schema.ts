import { randomBytes } from 'node:crypto';
import { createDb, createPool, type Database, migrateToLatest } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

/** All tables once more, in a schema of their own that nobody else looks at. */
export interface ThrowawaySchema {
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  /** Closes the pool and drops everything. */
  readonly drop: () => Promise<void>;
}

/** @param url database in which one may make a schema */
export async function createThrowawaySchema(url: string): Promise<ThrowawaySchema> {
  const name = `touchline_rehearsal_${randomBytes(6).toString('hex')}`;
  const keeper = createPool(url, { max: 1, name: 'touchline rehearsal' });
  const pool = createPool(url, { max: 8, name: 'touchline rehearsal', searchPath: name });
  const db = createDb(pool);
  const drop = async (): Promise<void> => {
    await pool.end();
    try {
      await keeper.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    } finally {
      await keeper.end();
    }
  };
  try {
    await keeper.query(`CREATE SCHEMA ${name}`);
    await migrateToLatest(db);
  } catch (error) {
    await drop();
    throw error;
  }
  return { pool, db, drop };
}
