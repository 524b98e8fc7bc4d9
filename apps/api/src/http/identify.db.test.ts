import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, keyNamed } from '../test-kit/people.ts';
import { LOCAL_PERSON, startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const me = (headers: Record<string, string> = {}) => app.call('GET', '/v1/me', undefined, headers);

test('in local mode requests without credentials act as the first person, who is an admin', async () => {
  expect((await me()).body).toMatchObject({ name: LOCAL_PERSON, email: null, localMode: true, role: 'admin' });
  const { body } = await app.call('PATCH', '/v1/me', { name: 'Lou' });
  expect(body.name).toBe('Lou');
  const { id } = (await app.call('POST', '/v1/sequences', { name: 'Signed' })).body;
  expect((await app.call('POST', `/v1/sequences/${id}/comments`, { node: 'start', text: 'Mine' })).body.by).toBe('Lou');
});

test.each([
  ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
  ['through a proxy of RFC 7239', { forwarded: 'for=203.0.113.7' }],
])('a request %s signs in, in local mode too', async (_how, headers) => {
  expect((await me(headers)).status).toBe(401);
});

test('a request for another host name is refused before anything else', async () => {
  const answer = await app.api.app.request('http://rebound.example:4400/v1/me');
  expect(answer.status).toBe(403);
});

test('a session comes before local mode', async () => {
  const { headers } = await addMember(app, { name: 'Remy', role: 'rep' });
  expect((await me(headers)).body).toMatchObject({ name: 'Remy', role: 'rep', localMode: false });
});

test('a key acts in its workspace with its scopes, under its name', async () => {
  const key = await keyNamed(app, 'Import', ['view', 'comment']);
  expect((await me(key)).body).toMatchObject({ type: 'key', name: 'Import', role: null, permissions: ['view', 'comment'] });
  const refused = await app.call('POST', '/v1/sequences', { name: 'No' }, key);
  expect(refused).toMatchObject({ status: 403, body: { code: 'missing-permission', permission: 'drafts.write' } });
  expect(refused.body.detail).toContain('drafts.write');
});

test.each(['Bearer tl_unknown-unknown-unknown-unknown', 'Bearer', 'Basic YTpi', 'Bearer tl_x'])('%s is refused', async (authorization) => {
  expect(await me({ authorization })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

test('a key in the address is refused', async () => {
  for (const query of ['api_key=x', 'access_token=x', `q=tl_${'a'.repeat(43)}`])
    expect(await app.call('GET', `/v1/sequences?${query}`)).toMatchObject({ status: 400, body: { code: 'key-in-url' } });
});

test('the header chooses the workspace, which is then the one used last', async () => {
  const second = (await app.call('POST', '/v1/workspaces', { name: 'Second' })).body;
  const first = (await me()).body.workspaces.find((one: { id: string }) => one.id !== second.id);
  expect((await me()).body.workspaceId).toBe(second.id);
  expect((await me({ 'touchline-workspace': first.id })).body.workspaceId).toBe(first.id);
  expect((await me()).body.workspaceId).toBe(first.id);
  const { headers } = await addMember(app, { name: 'Remy', role: 'admin' });
  for (const id of [second.id, newId(), 'x', ''])
    expect(await app.call('GET', '/v1/sequences', undefined, { ...headers, 'touchline-workspace': id })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  const key = await keyNamed(app, 'Import', ['view']);
  expect((await app.call('GET', '/v1/sequences', undefined, { ...key, 'touchline-workspace': second.id })).status).toBe(404);
});

test('a refusal names the roles that may', async () => {
  const { headers } = await addMember(app, { name: 'Vic', role: 'viewer' });
  const { status, body } = await app.call('POST', '/v1/sequences', { name: 'No' }, headers);
  expect({ status, code: body.code, roles: body.roles }).toEqual({
    status: 403,
    code: 'missing-permission',
    roles: ['marketer', 'revops', 'admin'],
  });
  expect(body.detail).toContain('marketer, revops, or admin');
});
