import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyNamed } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const create = (body: object, headers = {}) => app.call('POST', '/v1/api-keys', body, headers);
const as = (key: string) => ({ authorization: `Bearer ${key}` });

test('a key is shown once, stored as a hash, and signs what it does', async () => {
  const { status, body } = await create({ name: 'CRM', scopes: ['view', 'drafts.write', 'comment'] });
  expect(status).toBe(201);
  expect(body.key).toMatch(/^tl_[\w-]{43}$/);
  expect(body.key.startsWith(body.prefix)).toBe(true);
  const listed = await app.call('GET', '/v1/api-keys');
  expect(JSON.stringify(listed.body)).not.toContain(body.key);
  const { rows } = await app.engine.pool.query('SELECT to_jsonb(k) AS k FROM api_keys k');
  expect(JSON.stringify(rows)).not.toContain(body.key.slice(8));
  const made = await app.call('POST', '/v1/sequences', { name: 'From the CRM' }, as(body.key));
  expect(made.status).toBe(201);
  const comment = { node: 'start', text: 'Made by a program' };
  expect((await app.call('POST', `/v1/sequences/${made.body.id}/comments`, comment, as(body.key))).body.by).toBe('CRM');
});

test('the time of use is written once a minute', async () => {
  const { key, id } = (await create({ name: 'Busy', scopes: ['view'] })).body;
  const used = async () => (await app.call('GET', '/v1/api-keys')).body.items.find((one: { id: string }) => one.id === id).lastUsedAt;
  expect(await used()).toBeNull();
  await app.call('GET', '/v1/sequences', undefined, as(key));
  const first = await used();
  expect(first).not.toBeNull();
  await app.call('GET', '/v1/sequences', undefined, as(key));
  expect(await used()).toBe(first);
  await app.engine.pool.query(`UPDATE api_keys SET last_used_at = now() - interval '2 minutes' WHERE id = $1`, [id]);
  await app.call('GET', '/v1/sequences', undefined, as(key));
  expect(await used()).not.toBe(first);
});

test('a revoked key and an expired one are refused', async () => {
  const revoked = (await create({ name: 'Old', scopes: ['view'] })).body;
  expect((await app.call('DELETE', `/v1/api-keys/${revoked.id}`)).body.revokedAt).not.toBeNull();
  expect((await app.call('GET', '/v1/sequences', undefined, as(revoked.key))).status).toBe(401);
  const expired = (await create({ name: 'Short', scopes: ['view'], expiresAt: '2199-01-01T00:00:00Z' })).body;
  await app.engine.pool.query(`UPDATE api_keys SET expires_at = now() - interval '1 second' WHERE id = $1`, [expired.id]);
  expect((await app.call('GET', '/v1/sequences', undefined, as(expired.key))).status).toBe(401);
});

test.each([
  [{ name: '', scopes: ['view'] }, 'name'],
  [{ name: 'x', scopes: [] }, 'scopes'],
  [{ name: 'x', scopes: ['everything'] }, 'scopes.0'],
  [{ name: 'x', scopes: ['view'], expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  [{ name: 'x', scopes: ['view'], workspaceId: crypto.randomUUID() }, 'workspaceId'],
])('%j is refused at its field', async (body, path) => {
  expect(await create(body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
});

test('a key creates no key with more scopes than its own', async () => {
  const headers = await keyNamed(app, 'Manager', ['keys.manage', 'view']);
  expect((await create({ name: 'More', scopes: ['view', 'messages.resend'] }, headers)).body.errors).toMatchObject([{ path: 'scopes' }]);
  expect((await create({ name: 'Same', scopes: ['view'] }, headers)).status).toBe(201);
});
