import { inWorkspace } from '@touchline/engine';
import { createDb, type Database, DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { eventTargets } from '../tracking/event-targets.ts';
import { importLeads } from './import-leads.ts';
import { listLeads } from './leads.ts';

const MANY = 20_000;
/** Far less than the leads of the workspace. */
const FEW = 400;
const workspaceId = DEFAULT_WORKSPACE_ID;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const other = newId();
  await api.engine.db.insertInto('workspaces').values({ id: other, name: 'Other' }).execute();
  for (const id of [workspaceId, other]) {
    await sql`INSERT INTO leads (workspace_id, id, email, phone, company, owner)
      SELECT ${id}, gen_random_uuid(), 'lead-' || n || '@example.com', '+1555' || n, 'Company ' || n,
        jsonb_build_object('id', 'owner-' || n, 'name', 'Owner', 'email', 'owner@example.com')
      FROM generate_series(1, ${sql.lit(MANY)}) n`.execute(api.engine.db);
  }
  await sql`ANALYZE leads`.execute(api.engine.db);
});
afterAll(() => api.close());

/** Runs it in a transaction of the workspace. Gives the number of leads that PostgreSQL read. */
async function leadsRead(work: (db: Kysely<Database>) => Promise<unknown>): Promise<number> {
  const { pool } = inWorkspace(api.engine, workspaceId);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const query = client.query.bind(client);
    await work(createDb({ connect: async () => Object.assign(Object.create(client), { query, release: () => undefined }), query }));
    const { rows } = await client.query<{ n: number }>(
      `SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int AS n FROM pg_stat_xact_user_tables WHERE relname = 'leads'`,
    );
    return rows[0]?.n ?? 0;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

test.each<[string, (db: Kysely<Database>) => Promise<unknown>]>([
  ['the first page', (db) => listLeads(db, workspaceId, { limit: 50 })],
  ['an address', (db) => listLeads(db, workspaceId, { search: 'LEAD-77@example.com', limit: 50 })],
  ['a phone number', (db) => listLeads(db, workspaceId, { search: '+155577', limit: 50 })],
  ['addresses of reported events', (db) => eventTargets(db, workspaceId, [{ email: 'lead-77@example.com' }])],
])('%s of many leads is found by an index under row-level security', async (_what, work) => {
  let found = 0;
  const read = await leadsRead(async (db) => {
    const result = (await work(db)) as { items?: readonly unknown[]; emails?: ReadonlyMap<string, string> };
    found = result.items?.length ?? result.emails?.size ?? 0;
  });
  expect(found).toBeGreaterThan(0);
  expect(read).toBeLessThan(FEW);
});

test('an import finds leads by an index under row-level security', async () => {
  const lead = { email: 'Lead-77@example.com' };
  const read = await leadsRead(async (db) => {
    expect(await importLeads(db, { workspaceId, leads: [lead as never], existing: 'update', dryRun: true })).toMatchObject({ updated: 1 });
  });
  expect(read).toBeLessThan(FEW);
});

test.each<[string, (id: string) => RawBuilder<unknown>]>([
  ['colleagues', (id) => sql`leads_of_company(${id}, folded('Company 77'), 10)`],
  ['an owner', (id) => sql`owner_with_id(${id}, 'owner-77')`],
])('%s found by an index, and none of another workspace', async (_what, call) => {
  const read = await leadsRead(async (db) => {
    const ask = async (id: string) => (await sql<{ found: unknown }>`SELECT ${call(id)} AS found`.execute(db)).rows[0]?.found;
    expect(await ask(workspaceId)).toBeTruthy();
    expect(await ask(newId())).toBeNull();
  });
  expect(read).toBeLessThan(FEW);
});

test('a lookup by address gives nothing of another workspace, whatever workspace it names', async () => {
  const { rows } = await api.engine.pool.query(`SELECT workspace_id AS id FROM leads WHERE workspace_id <> $1 LIMIT 1`, [workspaceId]);
  const { pool } = inWorkspace(api.engine, workspaceId);
  const found = await pool.query(`SELECT * FROM leads_with_email($1, ARRAY['lead-77@example.com'])`, [rows[0].id]);
  expect(found.rows).toEqual([]);
});
