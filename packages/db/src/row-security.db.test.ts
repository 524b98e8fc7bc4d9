import { addLead, createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type pg from 'pg';
import {
  createDb,
  createPool,
  DEFAULT_WORKSPACE_ID,
  ensurePartitions,
  ensureRowSecurity,
  migrateToLatest,
  newId,
  rowSecurityOf,
  workspacePool,
} from './index.ts';

const OTHER = newId();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insertInto('workspaces').values({ id: OTHER, name: 'Other' }).execute();
  await addLead(database.db, { email: 'mine@example.com' });
  await addLead(database.db, { email: 'theirs@example.com', workspace_id: OTHER });
});
afterAll(() => database.drop());

test('each table with a workspace_id has the policy, and so do the rows of workspaces', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND (c.relname = 'workspaces' OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'workspace_id' AND NOT attisdropped))
      AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'workspace'
        AND p.cmd = 'ALL' AND p.roles = '{touchline_workspace}'))`,
  );
  expect(rows).toEqual([]);
});

test('a statement without condition reads the rows of its workspace only', async () => {
  const pool = workspacePool(database.pool, OTHER);
  expect((await pool.query('SELECT email FROM leads')).rows).toEqual([{ email: 'theirs@example.com' }]);
  expect((await pool.query('SELECT id FROM workspaces')).rows).toEqual([{ id: OTHER }]);
  const mine = createDb(workspacePool(database.pool, DEFAULT_WORKSPACE_ID));
  expect(await mine.selectFrom('leads').select('email').execute()).toEqual([{ email: 'mine@example.com' }]);
});

test('a statement without condition changes and deletes the rows of its workspace only, and adds none elsewhere', async () => {
  const pool = workspacePool(database.pool, OTHER);
  expect((await pool.query(`UPDATE leads SET tier = 'hot'`)).rowCount).toBe(1);
  await expect(pool.query('UPDATE leads SET workspace_id = $1', [DEFAULT_WORKSPACE_ID])).rejects.toThrow('row-level security');
  await expect(pool.query('INSERT INTO leads (workspace_id, id) VALUES ($1, $2)', [DEFAULT_WORKSPACE_ID, newId()])).rejects.toThrow(
    'row-level security',
  );
  expect((await pool.query('DELETE FROM leads')).rowCount).toBe(1);
  await addLead(database.db, { email: 'theirs@example.com', workspace_id: OTHER });
  expect((await database.pool.query('SELECT tier FROM leads WHERE email = $1', ['mine@example.com'])).rows).toEqual([{ tier: null }]);
});

test('partitions and views give nothing of another workspace either', async () => {
  await ensurePartitions(database.db);
  for (const workspace of [OTHER, DEFAULT_WORKSPACE_ID]) {
    await database.pool.query(
      `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries) VALUES ($1, $2, $2, $2, $2, now(), '[{}]')`,
      [workspace, newId()],
    );
  }
  const pool = workspacePool(database.pool, OTHER);
  expect((await pool.query('SELECT workspace_id FROM timeline')).rows).toEqual([{ workspace_id: OTHER }]);
  expect((await pool.query('SELECT workspace_id FROM timeline_lines')).rows).toEqual([{ workspace_id: OTHER }]);
  const { rows } = await database.pool.query('SELECT tableoid::regclass::text AS name FROM timeline LIMIT 1');
  await expect(pool.query(`SELECT * FROM ${rows[0].name}`)).rejects.toThrow('permission denied');
});

test('a transaction keeps its workspace to the end, and its connection returns without it', async () => {
  const client = await workspacePool(database.pool, OTHER).connect();
  await client.query('BEGIN');
  await expect(client.query('SELECT 1 / 0')).rejects.toThrow('division');
  await client.query('ROLLBACK');
  await client.query('BEGIN');
  expect((await client.query('SELECT current_workspace() AS id, current_user AS name')).rows).toEqual([
    { id: OTHER, name: 'touchline_workspace' },
  ]);
  await client.query('COMMIT');
  client.release();
  expect((await database.pool.query('SELECT current_workspace() AS id, current_user AS name')).rows).toEqual([
    { id: null, name: 'postgres' },
  ]);
});

test('a failed statement leaves no transaction behind', async () => {
  const pool = workspacePool(database.pool, OTHER);
  await expect(pool.query('SELECT 1 / 0')).rejects.toThrow('division');
  expect((await pool.query('SELECT count(*)::int AS n FROM leads')).rows).toEqual([{ n: 1 }]);
});

test('the role without a workspace sees no row, and an id that is none is refused', async () => {
  const client = await database.pool.connect();
  await client.query('BEGIN; SET LOCAL ROLE touchline_workspace');
  expect((await client.query('SELECT * FROM leads')).rows).toEqual([]);
  await client.query('ROLLBACK');
  client.release();
  expect(() => workspacePool(database.pool, `${OTHER}'; RESET ROLE; --`)).toThrow('not the id of a workspace');
});

test('a table of a later migration is protected at the next start, and a second run changes nothing', async () => {
  await database.pool.query('CREATE TABLE later (workspace_id uuid NOT NULL, text text)');
  await database.pool.query('INSERT INTO later VALUES ($1, $2), ($3, $4)', [OTHER, 'theirs', DEFAULT_WORKSPACE_ID, 'mine']);
  await ensureRowSecurity(database.db);
  expect((await workspacePool(database.pool, OTHER).query('SELECT text FROM later')).rows).toEqual([{ text: 'theirs' }]);
  const before = (await database.pool.query(`SELECT xmin FROM pg_class WHERE relname = 'later'`)).rows;
  await ensureRowSecurity(database.db);
  expect((await database.pool.query(`SELECT xmin FROM pg_class WHERE relname = 'later'`)).rows).toEqual(before);
});

test('a user that may not create roles is under forced policies inside a workspace, and sees everything outside of one', async () => {
  const name = `plain_${process.pid}`;
  await database.pool.query(`CREATE USER ${name} PASSWORD 'plain'`);
  await database.pool.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = Object.assign(new URL(database.url), { username: name, password: 'plain', pathname: `/${name}` }).href;
  const root = createPool(url, { max: 3 });
  const db = createDb(root);
  try {
    await migrateToLatest(db);
    expect(await rowSecurityOf(root)).toBe('forced');
    await db.insertInto('workspaces').values({ id: OTHER, name: 'Other' }).execute();
    await addLead(db, { email: 'mine@example.com' });
    await addLead(db, { email: 'theirs@example.com', workspace_id: OTHER });
    const pool = workspacePool(root, OTHER);
    expect((await pool.query('SELECT email FROM leads')).rows).toEqual([{ email: 'theirs@example.com' }]);
    expect((await pool.query(`UPDATE leads SET tier = 'hot'`)).rowCount).toBe(1);
    await expect(pool.query('UPDATE leads SET workspace_id = $1', [DEFAULT_WORKSPACE_ID])).rejects.toThrow('row-level security');
    expect((await root.query('SELECT email FROM leads ORDER BY email')).rows).toHaveLength(2);
    expect(await migrateToLatest(db)).toEqual([]);
    // The same database after the right was given.
    await database.pool.query(`GRANT touchline_workspace TO ${name}`);
    await migrateToLatest(db);
    expect(await rowSecurityOf(createPoolLike(root))).toBe('role');
    expect((await workspacePool(createPoolLike(root), OTHER).query('SELECT email FROM leads')).rows).toEqual([
      { email: 'theirs@example.com' },
    ]);
  } finally {
    await root.end();
    await database.pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await database.pool.query(`DROP USER ${name}`);
  }
});

/** As another process sees the pool: nothing is known about it yet. */
function createPoolLike(pool: pg.Pool): pg.Pool {
  return Object.create(pool) as pg.Pool;
}
