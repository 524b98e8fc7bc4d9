import { type Database, createDb, createPool, migrateToLatest } from '@touchline/db';
import type { Kysely } from 'kysely';
import pg from 'pg';

/** A migrated database for one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  /** Closes the pool and drops the database. */
  readonly drop: () => Promise<void>;
}

/** Clones the template, which takes about 50 ms. Call `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  const template = process.env['TEST_DATABASE_TEMPLATE'];
  if (server === undefined || template === undefined) {
    throw new Error('No test server. Name the file *.db.test.ts, so that it runs in the "database" project with its global setup.');
  }
  return cloneDatabase(server, template);
}

/** Creates a database as a copy of `template` on any server. */
export async function cloneDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = uniqueName('touchline_test');
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = databaseUrl(server, name);
  const pool = createPool(url, { max: 20, name: 'touchline test' });
  return {
    url,
    pool,
    db: createDb(pool),
    drop: async () => {
      await pool.end();
      await onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Creates and migrates the template database. */
export async function makeTemplate(server: string): Promise<{ name: string; drop: () => Promise<void> }> {
  const name = uniqueName('touchline_template');
  await onServer(server, `CREATE DATABASE ${name}`);
  const pool = createPool(databaseUrl(server, name), { max: 2 });
  await migrateToLatest(createDb(pool));
  await pool.end();
  return { name, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

let made = 0;

function uniqueName(prefix: string): string {
  made += 1;
  return `${prefix}_${process.pid}_${Date.now().toString(36)}_${made}`;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
