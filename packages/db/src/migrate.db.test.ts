import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_WORKSPACE_ID, ensurePartitions, ensureSecret, migrateToLatest } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a migrated database has the default workspace and the signing key', async () => {
  const workspaces = await database.db.selectFrom('workspaces').selectAll().execute();
  expect(workspaces.map((workspace) => workspace.id)).toEqual([DEFAULT_WORKSPACE_ID]);
  const key = await ensureSecret(database.db, DEFAULT_WORKSPACE_ID, 'tracking');
  expect(key).toHaveLength(43);
  expect(await ensureSecret(database.db, DEFAULT_WORKSPACE_ID, 'tracking')).toBe(key);
});

test('a second migration has no effect', async () => {
  expect(await migrateToLatest(database.db)).toEqual([]);
});

test('a database that ran a migration under its earlier name starts', async () => {
  await database.pool.query(`UPDATE kysely_migration SET name = '0090_draft_saved_by' WHERE name = '0034_draft_saved_by'`);
  expect(await migrateToLatest(database.db)).toEqual([]);
});

test('several processes can migrate an empty schema at once', async () => {
  const { createDb, createPool } = await import('./index.ts');
  await database.pool.query('CREATE SCHEMA other');
  const pools = Array.from({ length: 4 }, () => createPool(database.url, { max: 2, searchPath: 'other' }));
  const applied = await Promise.all(pools.map((pool) => migrateToLatest(createDb(pool))));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  const { rows } = await pools[0]!.query(
    "SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'other' AND tablename = 'enrollments'",
  );
  expect(rows).toEqual([{ n: 1 }]);
  await Promise.all(pools.map((pool) => pool.end()));
});

test('rows in the default partition move to a month that is added later', async () => {
  await sql`DROP TABLE ${sql.raw(await currentMonth())}`.execute(database.db);
  await database.db
    .insertInto('timeline')
    .values({
      workspace_id: DEFAULT_WORKSPACE_ID,
      id: DEFAULT_WORKSPACE_ID,
      enrollment_id: DEFAULT_WORKSPACE_ID,
      lead_id: DEFAULT_WORKSPACE_ID,
      sequence_id: DEFAULT_WORKSPACE_ID,
      at: new Date(),
      entries: '[]',
    })
    .execute();
  await ensurePartitions(database.db);
  const { rows } = await database.pool.query('SELECT tableoid::regclass::text AS name FROM timeline');
  expect(rows).toEqual([{ name: await currentMonth() }]);
});

async function currentMonth(): Promise<string> {
  const { rows } = await database.pool.query(`SELECT to_char(now() AT TIME ZONE 'UTC', '"timeline_y"YYYY"m"MM') AS name`);
  return rows[0].name as string;
}
