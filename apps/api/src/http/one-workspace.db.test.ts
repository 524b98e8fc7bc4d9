import { createDb, newId } from '@touchline/db';
import { addLead, CHECK_REMOVED, createGatedPool, createTestDatabase, type GatedPool, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

/** Conditions on the workspace, as Kysely and as our own statements write them. */
const CONDITION = /("?\w+"?\.)?"?workspace_id"?\s*=\s*(\$\d+)/g;

let database: TestDatabase;
let gated: GatedPool;
let api: TestApi;
let foreign: { readonly id: string; readonly email: string };

beforeAll(async () => {
  database = await createTestDatabase();
  gated = createGatedPool(database.url);
  const drop = async (): Promise<void> => {
    await gated.pool.end();
    await database.drop();
  };
  api = await startTestApi(undefined, undefined, { database: { ...database, pool: gated.pool, db: createDb(gated.pool), drop } });
  const other = newId();
  await database.db.insertInto('workspaces').values({ id: other, name: 'Other' }).execute();
  foreign = await addLead(database.db, { workspace_id: other, email: 'theirs@example.com', phone: '+15550199' });
  await addLead(database.db, { email: 'mine@example.com' });
  // The application no longer checks the workspace.
  gated.rewrite((text) =>
    /^\s*(?:select|update|delete|with)\b/i.test(text) ? text.replace(CONDITION, `$2::uuid IS NOT NULL ${CHECK_REMOVED}`) : text,
  );
});
afterAll(() => api.close());

test('without the condition of the statement, a list has the leads of the own workspace only', async () => {
  const { body } = await api.call('GET', '/v1/leads');
  expect(body.items.map(({ email }: { email: string }) => email)).toEqual(['mine@example.com']);
  for (const search of ['theirs@example.com', '+15550199', 'theirs']) {
    expect((await api.call('GET', `/v1/leads?search=${encodeURIComponent(search)}`)).body.items).toEqual([]);
  }
});

test('without the condition, a lead of another workspace is neither found, nor changed, nor enrolled', async () => {
  expect((await api.call('GET', `/v1/leads/${foreign.id}`)).status).toBe(404);
  expect((await api.call('PATCH', `/v1/leads/${foreign.id}`, { firstName: 'Changed' })).status).toBe(404);
  const sequence = await api.call('POST', '/v1/sequences', { name: 'Mine' });
  expect(sequence.status).toBe(201);
  const enrolled = await api.call('POST', `/v1/sequences/${sequence.body.id}/enrollments`, { leadIds: [foreign.id] });
  expect(enrolled.body.enrolled ?? []).toEqual([]);
  const lead = await database.db.selectFrom('leads').selectAll().where('id', '=', foreign.id).executeTakeFirstOrThrow();
  expect(lead.first_name).toBe('Ada');
});

test('without the condition, an event and a deletion do not reach another workspace', async () => {
  const sequenceId = newId();
  const { workspace_id } = await database.db.selectFrom('leads').selectAll().where('id', '=', foreign.id).executeTakeFirstOrThrow();
  await database.db.insertInto('sequences').values({ workspace_id, id: sequenceId, name: 'Theirs' }).execute();
  expect((await api.call('DELETE', `/v1/sequences/${sequenceId}`)).status).toBe(404);
  expect((await api.call('PATCH', `/v1/sequences/${sequenceId}`, { name: 'Taken' })).status).toBe(404);
  const reported = await api.call('POST', '/v1/events', { events: [{ key: 'k', name: 'unsubscribed', email: foreign.email }] });
  expect(reported.body.accepted ?? 0).toBe(0);
  const { rows } = await database.pool.query('SELECT name FROM sequences WHERE id = $1', [sequenceId]);
  expect(rows).toEqual([{ name: 'Theirs' }]);
  expect((await database.pool.query('SELECT 1 FROM events UNION ALL SELECT 1 FROM suppressions')).rows).toEqual([]);
});
