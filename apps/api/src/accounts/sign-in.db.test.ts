import { createOwnerLink } from '@touchline/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, cookiesOf } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi(undefined, undefined, { localPerson: null });
});
afterAll(() => app.close());

const owner = { name: 'Inês Okafor', email: 'Ines@Team.example', password: 'correct horse battery' };
const tokenOf = (link: string | null): string => new URL(link ?? '').hash.replace('#token=', '');
const signIn = (email: string, password: string, headers = {}) => app.call('POST', '/auth/sign-in/email', { email, password }, headers);

test('without credentials each route but the public ones answers 401', async () => {
  const { status, headers, body } = await app.call('GET', '/v1/sequences');
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'not-signed-in' });
  expect(headers.get('www-authenticate')).toContain('Bearer');
  expect((await app.call('GET', '/v1/sign-in')).body).toMatchObject({ needsOwner: true, localMode: false });
  for (const path of ['/healthz', '/v1/docs', '/v1/openapi.json']) expect((await app.call('GET', path)).status).toBe(200);
});

test('the owner link creates the first admin once', async () => {
  const replaced = tokenOf(await createOwnerLink(app.engine.pool, app.engine.baseUrl));
  const token = tokenOf(await createOwnerLink(app.engine.pool, app.engine.baseUrl));
  const create = (body: object) => app.call('POST', '/v1/owner', body);
  expect(await create({ ...owner, token: replaced })).toMatchObject({ status: 410, body: { code: 'link-invalid' } });
  expect((await create({ ...owner, token, password: 'short' })).body.errors).toMatchObject([{ path: 'password' }]);
  expect((await create({ ...owner, token, role: 'admin' })).body.errors).toMatchObject([{ path: 'role' }]);
  const made = await create({ ...owner, token });
  expect(made.status).toBe(200);
  const me = await app.call('GET', '/v1/me', undefined, { cookie: cookiesOf(made) });
  expect(me.body).toMatchObject({ name: 'Inês Okafor', email: 'ines@team.example', role: 'admin', localMode: false, hasPassword: true });
  expect(me.body.workspaces).toHaveLength(1);
  expect(await create({ ...owner, token })).toMatchObject({ status: 410 });
  expect(await createOwnerLink(app.engine.pool, app.engine.baseUrl)).toBeNull();
  expect((await app.call('GET', '/v1/sign-in')).body.needsOwner).toBe(false);
});

test('an expired owner link is refused', async () => {
  const other = await startTestApi(undefined, undefined, { localPerson: null });
  const token = tokenOf(await createOwnerLink(other.engine.pool, other.engine.baseUrl));
  await other.engine.pool.query(`UPDATE owner_links SET expires_at = now() - interval '1 second'`);
  expect(await other.call('POST', '/v1/owner', { ...owner, token })).toMatchObject({ status: 410, body: { code: 'link-invalid' } });
  await other.close();
});

test('each sign-in has a new session, a cookie from before included, and sign-out ends it', async () => {
  const first = await signIn('ines@team.example', owner.password);
  expect(first.status).toBe(200);
  expect(first.body.token).toBeUndefined();
  const [cookie = ''] = first.headers.getSetCookie();
  expect(cookie).toMatch(/^touchline\.session_token=.*; HttpOnly; SameSite=Lax/i);
  const second = await signIn('ines@team.example', owner.password, { cookie: cookiesOf(first) });
  expect(cookiesOf(second)).not.toBe(cookiesOf(first));
  const headers = { cookie: cookiesOf(second) };
  expect((await app.call('GET', '/v1/sequences', undefined, headers)).status).toBe(200);
  expect((await app.call('POST', '/auth/sign-out', {}, headers)).status).toBe(200);
  expect((await app.call('GET', '/v1/sequences', undefined, headers)).status).toBe(401);
});

test('a session that the client made up is refused', async () => {
  const { headers } = await addMember(app, { name: 'Remy', role: 'rep' });
  const forged = (headers['cookie'] ?? '').replace(/=[^.]+/, '=chosen-by-an-attacker');
  expect((await app.call('GET', '/v1/me', undefined, { cookie: forged })).status).toBe(401);
});

test('an unknown address and a wrong password get the same answer', async () => {
  const unknown = await signIn('unknown@team.example', 'not the password');
  const wrong = await signIn('ines@team.example', 'not the password');
  expect(unknown).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
  expect(wrong.body).toEqual(unknown.body);
  expect(wrong.headers.get('content-type')).toContain('application/problem+json');
});

test('sign-up and other addresses of the library are not there', async () => {
  for (const path of ['/auth/sign-up/email', '/auth/update-user', '/auth/delete-user', '/auth/change-email'])
    expect(await app.call('POST', path, { ...owner, role: 'admin' })).toMatchObject({ status: 404, body: { code: 'unknown-route' } });
});

test('the eleventh attempt for an address is refused, with the time to wait', async () => {
  const email = 'target@team.example';
  for (let n = 0; n < 10; n += 1) expect((await signIn(email, `guess number ${n}`)).status).toBe(401);
  const { status, headers, body } = await signIn(email.toUpperCase(), 'guess number 11');
  expect({ status, code: body.code }).toEqual({ status: 429, code: 'too-many-attempts' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
  await app.engine.pool.query(`UPDATE throttles SET resets_at = now() - interval '1 second'`);
  expect((await signIn(email, 'after the wait')).status).toBe(401);
});

test('a form of another site cannot sign a person in', async () => {
  const answer = await signIn('ines@team.example', owner.password, { origin: 'https://evil.example' });
  expect(answer).toMatchObject({ status: 403, body: { code: 'foreign-origin' } });
});

test('sessions are listed without their tokens, and revoked', async () => {
  const here = { cookie: cookiesOf(await signIn('ines@team.example', owner.password, { 'user-agent': 'Here' })) };
  const there = { cookie: cookiesOf(await signIn('ines@team.example', owner.password, { 'user-agent': 'There' })) };
  const listed = await app.call('GET', '/v1/me/sessions', undefined, here);
  expect(JSON.stringify(listed.body)).not.toContain(here.cookie.split('=')[1]?.split('.')[0] ?? '-');
  const other = listed.body.items.find((one: { userAgent: string }) => one.userAgent === 'There');
  expect(listed.body.items.filter((one: { current: boolean }) => one.current)).toMatchObject([{ userAgent: 'Here', ip: '127.0.0.1' }]);
  expect((await app.call('DELETE', `/v1/me/sessions/${other.id}`, undefined, here)).status).toBe(204);
  expect((await app.call('GET', '/v1/me', undefined, there)).status).toBe(401);
  expect((await app.call('DELETE', '/v1/me/sessions', undefined, here)).body.revoked).toBeGreaterThan(0);
  expect((await app.call('GET', '/v1/me', undefined, here)).status).toBe(200);
});

test('a session ends when its time is over, and use extends it', async () => {
  const { headers, userId } = await addMember(app, { name: 'Vic', role: 'viewer' });
  const set = (text: string) => app.engine.pool.query(`UPDATE sessions SET ${text} WHERE user_id = $1`, [userId]);
  await set(`updated_at = now() - interval '2 days', expires_at = now() + interval '1 hour'`);
  const extended = await app.call('GET', '/v1/me', undefined, headers);
  expect(extended.headers.getSetCookie()[0]).toMatch(/Max-Age=2592000/);
  expect((await app.call('GET', '/v1/me', undefined, { cookie: cookiesOf(extended) })).status).toBe(200);
  await set(`expires_at = now() - interval '1 second'`);
  expect((await app.call('GET', '/v1/me', undefined, headers)).status).toBe(401);
});

test('an installation with https has cookies with the prefix __Host-', async () => {
  const secure = await startTestApi(undefined, undefined, { localPerson: null, baseUrl: 'https://follow.example' });
  const token = tokenOf(await createOwnerLink(secure.engine.pool, secure.engine.baseUrl));
  const made = await secure.call('POST', '/v1/owner', { ...owner, token });
  expect(made.headers.getSetCookie()[0]).toMatch(/^__Host-touchline\.session_token=.*Path=\/; HttpOnly; Secure; SameSite=Lax/i);
  expect((await secure.call('GET', '/v1/me', undefined, { cookie: cookiesOf(made) })).status).toBe(200);
  await secure.close();
});
