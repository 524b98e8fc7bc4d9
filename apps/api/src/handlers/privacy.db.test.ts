import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';
import { createWorld, type World } from '../test-kit/world.ts';

let app: TestApi;
let world: World;
let email: string;
let phone: string;
let other: string;
beforeAll(async () => {
  app = await startTestApi();
  world = await createWorld(app);
  ({ email, phone } = (await app.call('GET', `/v1/leads/${world.lead}`)).body);
  other = (await createWorld(app)).lead;
  await app.call('PATCH', `/v1/leads/${world.lead}`, { firstName: 'Nora', fields: { plan: 'paid' } });
});
afterAll(() => app.close());

/** Places in the database where a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await app.engine.pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await app.engine.pool.query(`SELECT 1 FROM "${name}" x WHERE strpos(lower(x::text), lower($1)) > 0 LIMIT 1`, [
      text,
    ]);
    if (rowCount === 1) found.push(name);
  }
  return found;
}

test('each table with a column about leads is exported and erased', async () => {
  const { rows } = await app.engine.pool.query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND NOT a.attisdropped
       AND a.attname IN ('lead_id', 'enrollment_id', 'message_id')`,
  );
  const { status, body } = await app.call('GET', `/v1/leads/${world.lead}/export`);
  expect(status).toBe(200);
  expect(rows.map(({ name }) => name).filter((name) => !Object.hasOwn(body, name))).toEqual([]);
  expect(body.leads).toMatchObject([{ id: world.lead, email, fields: { plan: 'paid' } }]);
  for (const table of ['enrollments', 'messages', 'timeline', 'tasks', 'sandbox_messages'])
    expect({ table, rows: body[table] }).not.toEqual({ table, rows: [] });
  expect(JSON.stringify(body)).not.toContain(other);
});

test('an erased person is nowhere in the database, and another lead stays', async () => {
  await app.call('POST', '/v1/suppressions', {
    rows: [{ address: email, channel: 'email', reason: 'unsubscribed' }],
    why: 'Asked by mail',
  });
  expect(await tablesWith(email)).toEqual(expect.arrayContaining(['leads', 'suppressions', 'sandbox_messages']));
  const { status, body } = await app.call('POST', `/v1/leads/${world.lead}/erase`, { suppress: true, why: 'GDPR' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ enrollments: 1, messages: expect.any(Number) });
  expect(body.suppressions).toBeGreaterThan(1);
  expect(await tablesWith(email)).toEqual([]);
  // The audit log says that the lead was erased, and what was asked.
  expect(await tablesWith(world.lead)).toEqual(['audit_log']);
  const { items } = (await app.call('GET', '/v1/audit?limit=5')).body;
  expect(items).toMatchObject([{ action: 'eraseLead', targetId: world.lead, after: { suppress: true, why: 'GDPR' } }, {}, {}, {}, {}]);
  expect((await app.call('GET', `/v1/leads/${world.lead}`)).status).toBe(404);
  expect((await app.call('POST', `/v1/leads/${world.lead}/erase`, { suppress: true })).status).toBe(404);
  expect((await app.call('GET', `/v1/leads/${other}`)).body.enrollments).toHaveLength(1);
});

test('an erased address that an import brings in again is suppressed', async () => {
  const imported = await app.call('POST', '/v1/leads/imports', {
    rows: [{ email: email.toUpperCase() }, { email: 'new@elsewhere.example' }],
  });
  expect(imported.status).toBeLessThan(300);
  const { body } = await app.call('GET', `/v1/leads?search=${encodeURIComponent(email)}`);
  const [lead] = body.items;
  expect(lead.consent.email).toBe(false);
  const { items } = (await app.call('GET', `/v1/suppressions?search=${encodeURIComponent(email)}`)).body;
  expect(items).toMatchObject([{ channel: 'email', address: email, reason: 'unsubscribed' }]);
  const fresh = (await app.call('GET', '/v1/leads?search=new%40elsewhere.example')).body.items[0];
  expect(fresh.consent.email).toBe(true);
  const enrolled = (await app.call('POST', `/v1/sequences/${world.sequence}/enrollments`, { leadIds: [lead.id] })).body;
  await app.settle();
  expect(enrolled).toBeDefined();
  const sent = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items.filter(
    ({ channel, status }: { channel: string; status: string }) => channel === 'email' && status === 'sent',
  );
  expect(sent).toEqual([]);
});

test('a phone number that a lead gets later is suppressed too', async () => {
  const { body } = await app.call('POST', '/v1/leads', { email: 'later@elsewhere.example' });
  await app.call('PATCH', `/v1/leads/${body.id}`, { phone, consent: { email: true, sms: true, call: true } });
  const lead = (await app.call('GET', `/v1/leads/${body.id}`)).body;
  expect(lead.consent).toMatchObject({ email: true, sms: false, call: false });
});

test('without "suppress" an address without a suppression is free', async () => {
  const { body } = await app.call('POST', '/v1/leads', { email: 'free@elsewhere.example' });
  expect((await app.call('POST', `/v1/leads/${body.id}/erase`, { suppress: false })).body.suppressions).toBe(0);
  const again = (await app.call('POST', '/v1/leads', { email: 'free@elsewhere.example' })).body;
  expect(again.consent.email).toBe(true);
});
