import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, keyNamed } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const count = async (table: string) => Number((await app.engine.pool.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

test.each([
  ['/v1/leads', 'leads', () => ({ email: `${newId()}@example.com` })],
  ['/v1/sequences', 'sequences', () => ({ name: 'Once' })],
  ['/v1/api-keys', 'api_keys', () => ({ name: 'Once', scopes: ['view'] })],
  ['/v1/invitations', 'invitations', () => ({ email: `${newId()}@example.com`, role: 'rep' })],
])('50 requests to %s with one key have one effect and one answer', async (path, table, body) => {
  const before = await count(table);
  const sent = body();
  const headers = { 'idempotency-key': newId() };
  const answers = await Promise.all(Array.from({ length: 50 }, () => app.call('POST', path, sent, headers)));
  expect(await count(table)).toBe(before + 1);
  expect(new Set(answers.map(({ status, body: text }) => JSON.stringify([status, text]))).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(49);
  expect((await app.call('POST', path, sent, headers)).body).toEqual(answers[0]?.body);
});

test('the same key with another body is refused', async () => {
  const headers = { 'idempotency-key': newId() };
  await app.call('POST', '/v1/sequences', { name: 'First' }, headers);
  const other = await app.call('POST', '/v1/sequences', { name: 'Second' }, headers);
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

test('the key of another user is another key', async () => {
  const headers = { 'idempotency-key': newId() };
  const { headers: cookie } = await addMember(app, { name: 'Revi', role: 'revops' });
  const mine = await app.call('POST', '/v1/sequences', { name: 'Mine' }, headers);
  expect((await app.call('POST', '/v1/sequences', { name: 'Theirs' }, { ...headers, ...cookie })).body.id).not.toBe(mine.body.id);
});

test('the stored answer does not show an API key', async () => {
  const { key } = (await app.call('POST', '/v1/api-keys', { name: 'Secret', scopes: ['view'] }, { 'idempotency-key': newId() })).body;
  const { rows } = await app.engine.pool.query<{ answer: Buffer }>('SELECT answer FROM idempotency_keys');
  expect(rows.some(({ answer }) => answer.includes(key.slice(8)))).toBe(false);
});

test.each(['short', 'with a space in between', 'x'.repeat(256)])('the key %j is refused', async (key) => {
  const { body } = await app.call('POST', '/v1/sequences', { name: 'Odd' }, { 'idempotency-key': key });
  expect(body.errors).toMatchObject([{ path: 'idempotency-key' }]);
});

test('a refusal is repeated too', async () => {
  const headers = { 'idempotency-key': newId(), ...(await keyNamed(app, 'CRM', ['drafts.write', 'view'])) };
  const refused = await app.call('POST', '/v1/sequences', { name: '' }, headers);
  expect((await app.call('POST', '/v1/sequences', { name: '' }, headers)).body).toEqual(refused.body);
});
