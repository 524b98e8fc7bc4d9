import { DEFAULT_WORKSPACE_ID as workspaceId } from '@touchline/db';
import type { LeadPatch } from '@touchline/sequence';
import { addLead, createTestDatabase, type TestDatabase } from '@touchline/testing';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLeadPatches } from './write-lead-patches.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const write = (leadId: string, ...patches: readonly LeadPatch[]) =>
  writeLeadPatches(
    database.pool as unknown as ClientBase,
    patches.map((patch) => ({ workspaceId, leadId, patch })),
  );
const leadOf = (id: string) => database.db.selectFrom('leads').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('patches of one lead apply in order and leave other fields alone', async () => {
  const { id } = await addLead(database.db, { tags: ['webinar', 'old'], fields: JSON.stringify({ plan: 'free', seats: 3 }), stage: 'new' });
  await write(
    id,
    { field: 'tier', value: 'warm' },
    { field: 'tier', value: 'hot' },
    { field: 'tag', value: 'old', remove: true },
    { field: 'tag', value: 'keen' },
    { field: 'tag', value: 'webinar' },
    { field: 'tag', value: 'brief' },
    { field: 'tag', value: 'brief', remove: true },
    { field: 'custom', name: 'plan', value: 'pro' },
    { field: 'custom', name: '__proto__', value: ['a', null] },
  );
  const lead = await leadOf(id);
  expect(lead).toMatchObject({ tier: 'hot', stage: 'new', owner: null, tags: ['webinar', 'keen'], company: 'Northwind' });
  expect(JSON.stringify(lead.fields)).toBe('{"plan":"pro","seats":3,"__proto__":["a",null]}');
});

test('stage and owner are set and cleared', async () => {
  const { id } = await addLead(database.db);
  await write(id, { field: 'stage', value: 'demo "now"' }, { field: 'owner', value: 'ines' });
  expect(await leadOf(id)).toMatchObject({ stage: 'demo "now"', owner: { id: 'ines', name: 'ines', email: null, timeZone: null } });
  await write(id, { field: 'stage', value: null }, { field: 'owner', value: null });
  expect(await leadOf(id)).toMatchObject({ stage: null, owner: null });
});

const INES = { id: 'ines', name: 'Ines Wolf', email: 'ines@example.com', timeZone: 'Europe/Berlin' };
const BEN = { id: 'ben', name: 'Ben Ash', email: 'ben@example.com', timeZone: 'America/New_York' };

test('setting the owner that a lead has keeps mail and zone', async () => {
  const { id } = await addLead(database.db, { owner: JSON.stringify(INES) });
  await write(id, { field: 'owner', value: 'ines' });
  expect((await leadOf(id)).owner).toEqual(INES);
});

test('another owner brings mail and zone from other leads of that owner in the same workspace', async () => {
  await addLead(database.db, { owner: JSON.stringify(BEN) });
  await addLead(database.db, { owner: JSON.stringify({ ...BEN, id: 'mia', email: null, timeZone: null }) });
  const { id } = await addLead(database.db, { owner: JSON.stringify(INES) });
  await write(id, { field: 'owner', value: 'ben' });
  expect((await leadOf(id)).owner).toEqual(BEN);
  // The mail of the owner before is not that of the new one.
  await write(id, { field: 'owner', value: 'nora' });
  expect((await leadOf(id)).owner).toEqual({ id: 'nora', name: 'nora', email: null, timeZone: null });
});

test('a batch is one statement, whatever its size', async () => {
  const leads = await Promise.all(Array.from({ length: 50 }, () => addLead(database.db)));
  let statements = 0;
  const counting: Pick<ClientBase, 'query'> = {
    query: ((...given: Parameters<typeof database.pool.query>) => {
      statements += 1;
      return database.pool.query(...given);
    }) as ClientBase['query'],
  };
  await writeLeadPatches(
    counting,
    leads.map(({ id }, n) => ({ workspaceId, leadId: id, patch: { field: 'custom', name: 'place', value: n } })),
  );
  expect(statements).toBe(1);
  expect((await Promise.all(leads.map(({ id }) => leadOf(id)))).map(({ fields }) => fields['place'])).toEqual(leads.map((_, n) => n));
});
