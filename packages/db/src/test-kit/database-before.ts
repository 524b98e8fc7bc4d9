import { readdir } from 'node:fs/promises';
import type { TestDatabase } from '@touchline/testing';
import { createDb, createPool } from '../index.ts';

const FOLDER = new URL('../../../../migrations/', import.meta.url);

/**
 * A schema as an installation had it right before a migration, so that a test can fill it, call `migrateToLatest` and compare. The caller
 * ends the pool.
 */
export async function databaseBefore(database: TestDatabase, migration: string) {
  const schema = `before_${migration.slice(0, 4)}`;
  await database.pool.query(`CREATE SCHEMA ${schema}`);
  const pool = createPool(database.url, { max: 2, searchPath: schema });
  const db = createDb(pool);
  const names = (await readdir(FOLDER)).filter((file) => /^\d{4}_.+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  const before = names.toSorted().filter((name) => name < migration);
  for (const name of before) await (await import(new URL(`${name}.ts`, FOLDER).href)).up(db);
  await pool.query(`CREATE TABLE kysely_migration (name varchar(255) PRIMARY KEY, timestamp varchar(255) NOT NULL)`);
  await pool.query(`INSERT INTO kysely_migration SELECT name, now()::text FROM unnest($1::text[]) name`, [before]);
  return { db, pool };
}
