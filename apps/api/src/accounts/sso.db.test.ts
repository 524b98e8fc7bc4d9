import { type OidcPerson, type OidcServer, startOidcServer } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, cookiesOf } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let provider: OidcServer;
let app: TestApi;
beforeAll(async () => {
  provider = await startOidcServer('http://localhost:4400/auth/callback/sso');
  const { issuer, clientId, clientSecret } = provider;
  const roles = [
    { group: 'sales', role: 'rep' },
    { group: 'operations', role: 'revops' },
  ] as const;
  const sso = { issuer, clientId, clientSecret, roles, groupsClaim: 'groups', scopes: ['openid', 'email', 'profile'] };
  app = await startTestApi(undefined, undefined, { localPerson: null, sso });
  await addMember(app, { name: 'Ada', role: 'admin' });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

const begin = () => app.call('POST', '/auth/sign-in/social', { provider: 'sso', callbackURL: '/', errorCallbackURL: '/sign-in' });

async function signInAs(groups: string[], sub = 'nora', claims: Partial<OidcPerson> = {}) {
  provider.signInAs({ sub, email: `${sub}@Team.example`, name: 'Nora Ibe', groups, ...claims });
  const started = await begin();
  const url = new URL(started.body.url);
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  const back = new URL(await provider.authorize(url.href));
  // As a browser follows the redirect of another site.
  const headers = {
    cookie: cookiesOf(started),
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  return { back, answer: await app.call('GET', `${back.pathname}${back.search}`, undefined, headers) };
}

const me = async (cookie: string) => app.call('GET', '/v1/me', undefined, { cookie });

test('a new person becomes a user with the highest role of the groups, and the next sign-in changes the role', async () => {
  expect((await app.call('GET', '/v1/sign-in')).body.sso).toBe(true);
  const first = await signInAs(['sales', 'operations', 'other']);
  expect(first.answer.status).toBe(302);
  expect((await me(cookiesOf(first.answer))).body).toMatchObject({
    name: 'Nora Ibe',
    email: 'nora@team.example',
    role: 'revops',
    hasPassword: false,
  });
  const second = await signInAs(['sales']);
  expect((await me(cookiesOf(second.answer))).body).toMatchObject({ role: 'rep' });
  expect((await app.engine.pool.query(`SELECT id FROM users WHERE email = 'nora@team.example'`)).rows).toHaveLength(1);
});

test('a person without a group that has a role is not let in', async () => {
  const { answer } = await signInAs(['visitors'], 'stranger');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://localhost:4400/sign-in?problem=no-role']);
  expect((await me(cookiesOf(answer))).status).toBe(401);
  expect((await app.engine.pool.query(`SELECT id FROM users WHERE email = 'stranger@team.example'`)).rows).toEqual([]);
});

test('an address that the provider has not confirmed does not open the account of its owner', async () => {
  const ada = await app.engine.pool.query<{ email: string }>(`SELECT email FROM users WHERE name = 'Ada'`);
  const { answer } = await signInAs(['operations'], 'mallory', { email: ada.rows[0]?.email ?? '', email_verified: false });
  expect(answer.headers.get('location')).toMatch(/problem=unconfirmed-address$/);
  expect((await me(cookiesOf(answer))).status).toBe(401);
});

test('a person who cancels at the provider is back on the sign-in page', async () => {
  const started = await begin();
  const state = new URL(started.body.url).searchParams.get('state') ?? '';
  const query = `error=access_denied&state=${encodeURIComponent(state)}`;
  const answer = await app.call('GET', `/auth/callback/sso?${query}`, undefined, { cookie: cookiesOf(started) });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://localhost:4400/sign-in?problem=sso-failed']);
});

test('a member who was deactivated stays out', async () => {
  await app.engine.pool.query(
    `UPDATE members SET deactivated_at = now() WHERE user_id = (SELECT id FROM users WHERE email = 'nora@team.example')`,
  );
  const { answer } = await signInAs(['operations']);
  expect((await app.call('GET', '/v1/sequences', undefined, { cookie: cookiesOf(answer) })).body.code).toBe('no-workspace');
});

test('a code cannot be used twice, nor by another browser', async () => {
  const { back, answer } = await signInAs(['sales'], 'vic');
  expect(cookiesOf(answer)).toContain('session_token');
  const again = await app.call('GET', `${back.pathname}${back.search}`);
  expect([again.status, again.headers.get('location')]).toEqual([302, 'http://localhost:4400/sign-in?problem=sso-failed']);
  expect((await me(cookiesOf(again))).status).toBe(401);
});

test('a whole office signs in from one IP address', async () => {
  for (let n = 0; n < 15; n += 1) expect((await signInAs(['sales'], `desk-${n}`)).answer.headers.get('location')).toBe('/');
});

test('a provider that is down gives a clear answer', async () => {
  const sso = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x', roles: [], groupsClaim: 'groups', scopes: ['openid'] };
  const down = await startTestApi(undefined, undefined, { localPerson: null, sso });
  const answer = await down.call('POST', '/auth/sign-in/social', { provider: 'sso', callbackURL: '/' });
  expect(answer).toMatchObject({ status: 502, body: { code: 'provider-unreachable' } });
  await down.close();
});
