import { eventually, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, cookiesOf, type SignedInMember } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let sink: SmtpSink;
let app: TestApi;
let admin: SignedInMember;
beforeAll(async () => {
  sink = await startSmtpSink();
  app = await startTestApi(undefined, sink.url, { localPerson: null });
  admin = await addMember(app, { name: 'Ada Admin', role: 'admin' });
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});

const password = 'correct horse battery';
const invite = (email: string, role = 'rep') => app.call('POST', '/v1/invitations', { email, role }, admin.headers);
const accept = (body: object, headers = {}) => app.call('POST', '/v1/invitations/accept', body, headers);
/** The token of the newest mail to the address. */
const tokenFor = (email: string): Promise<string> =>
  eventually(() => {
    const text = sink.to(email).at(-1)?.text ?? '';
    return Promise.resolve(/#token=([\w-]+)/.exec(text)?.[1] ?? null);
  });

test('a person who was invited by mail chooses a password, and is signed in with the role', async () => {
  const made = await invite('Nora@Team.example', 'marketer');
  expect(made).toMatchObject({
    status: 201,
    body: { email: 'nora@team.example', status: 'pending', sendError: null, invitedBy: 'Ada Admin' },
  });
  const token = await tokenFor('nora@team.example');
  expect((await app.call('POST', '/v1/invitations/read', { token })).body).toMatchObject({
    email: 'nora@team.example',
    role: 'marketer',
    workspaceName: 'Default',
    invitedBy: 'Ada Admin',
    hasAccount: false,
  });
  expect((await accept({ token })).body.errors).toMatchObject([{ path: 'name' }, { path: 'password' }]);
  expect((await accept({ token, name: 'Nora', password, role: 'admin' })).body.errors).toMatchObject([{ path: 'role' }]);
  const accepted = await accept({ token, name: 'Nora', password });
  expect(accepted.status).toBe(200);
  const me = await app.call('GET', '/v1/me', undefined, { cookie: cookiesOf(accepted) });
  expect(me.body).toMatchObject({ name: 'Nora', role: 'marketer', email: 'nora@team.example' });
  expect(await accept({ token, name: 'Again', password })).toMatchObject({ status: 410, body: { code: 'link-invalid' } });
  expect((await app.call('POST', '/auth/sign-in/email', { email: 'nora@team.example', password })).status).toBe(200);
  expect((await invite('nora@team.example')).body.code).toBe('already-member');
});

test('two requests with the same link make one member', async () => {
  await invite('twice@team.example');
  const token = await tokenFor('twice@team.example');
  const answers = await Promise.all([1, 2, 3].map(() => accept({ token, name: 'Twice', password })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const { body } = await app.call('GET', '/v1/members', undefined, admin.headers);
  expect(body.items.filter(({ email }: { email: string }) => email === 'twice@team.example')).toHaveLength(1);
});

test('an expired invitation is refused, and sending it again gives another link', async () => {
  const { id } = (await invite('late@team.example')).body;
  const token = await tokenFor('late@team.example');
  await app.engine.pool.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  expect((await accept({ token, name: 'Late', password })).body.code).toBe('link-invalid');
  expect((await app.call('POST', '/v1/invitations/read', { token })).status).toBe(410);
  expect((await app.call('POST', `/v1/invitations/${id}/resend`, undefined, admin.headers)).body.status).toBe('pending');
  expect((await accept({ token, name: 'Late', password })).status).toBe(410);
  const fresh = await eventually(async () => {
    const newest = await tokenFor('late@team.example');
    return newest === token ? null : newest;
  });
  expect((await accept({ token: fresh, name: 'Late', password })).status).toBe(200);
});

test('a revoked invitation is refused, and the address can be invited again', async () => {
  const { id } = (await invite('gone@team.example')).body;
  expect((await invite('gone@team.example')).body.code).toBe('already-invited');
  const token = await tokenFor('gone@team.example');
  expect((await app.call('DELETE', `/v1/invitations/${id}`, undefined, admin.headers)).body.status).toBe('revoked');
  expect((await accept({ token, name: 'Gone', password })).status).toBe(410);
  expect((await app.call('POST', `/v1/invitations/${id}/resend`, undefined, admin.headers)).body.code).toBe('invitation-closed');
  expect((await invite('gone@team.example')).status).toBe(201);
});

test('an address that the mail server refuses keeps the invitation, with the reason', async () => {
  const unruly = await startTestApi(undefined, 'smtp://127.0.0.1:1', { localPerson: null });
  const { headers } = await addMember(unruly, { name: 'Ada', role: 'admin' });
  const made = await unruly.call('POST', '/v1/invitations', { email: 'new@team.example', role: 'rep' }, headers);
  expect(made).toMatchObject({ status: 201, body: { sentAt: null, status: 'pending' } });
  expect(made.body.sendError).toMatch(/127\.0\.0\.1|ECONNREFUSED|connect/i);
  await unruly.close();
});

test('a person with an account accepts signed in, and with the invited address only', async () => {
  const user = await addMember(app, { name: 'Vic', role: 'viewer' });
  const other = await addMember(app, { name: 'Other', role: 'viewer' });
  const second = (await app.call('POST', '/v1/workspaces', { name: 'Second' }, admin.headers)).body;
  const inSecond = { ...admin.headers, 'touchline-workspace': second.id };
  await app.call('POST', '/v1/invitations', { email: user.email, role: 'revops' }, inSecond);
  const token = await tokenFor(user.email);
  expect((await accept({ token, name: 'Thief', password })).body.code).toBe('not-signed-in');
  expect((await accept({ token }, other.headers)).body.code).toBe('wrong-account');
  expect((await accept({ token }, user.headers)).body).toEqual({ workspaceId: second.id });
  const { body } = await app.call('GET', '/v1/me', undefined, user.headers);
  expect(body).toMatchObject({ workspaceId: second.id, role: 'revops' });
  expect(body.workspaces).toMatchObject([{ role: 'viewer' }, { name: 'Second', role: 'revops' }]);
});

test('an invitation of another workspace is not there', async () => {
  const { id } = (await invite('mine@team.example')).body;
  const second = (await app.call('POST', '/v1/workspaces', { name: 'Third' }, admin.headers)).body;
  const headers = { ...admin.headers, 'touchline-workspace': second.id };
  for (const [method, path] of [['POST', `/v1/invitations/${id}/resend`] as const, ['DELETE', `/v1/invitations/${id}`] as const])
    expect((await app.call(method, path, undefined, headers)).status).toBe(404);
});
