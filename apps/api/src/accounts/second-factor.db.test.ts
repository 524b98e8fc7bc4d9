import { createHmac } from 'node:crypto';
import { createOwnerLink } from '@touchline/accounts';
import { eventually, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookiesOf } from '../test-kit/people.ts';
import { type Answer, startTestApi, type TestApi } from '../test-kit/test-api.ts';

let sink: SmtpSink;
let app: TestApi;
const email = 'ada@team.example';
let password = 'correct horse battery';
beforeAll(async () => {
  sink = await startSmtpSink();
  app = await startTestApi(undefined, sink.url, { localPerson: null });
  const token = new URL((await createOwnerLink(app.engine.pool, app.engine.baseUrl)) ?? '').hash.replace('#token=', '');
  await app.call('POST', '/v1/owner', { token, name: 'Ada', email, password });
});
afterAll(async () => {
  await app.close();
  await sink.stop();
});

const post = (path: string, body: object, cookie = '') => app.call('POST', `/auth${path}`, body, { cookie });
const signIn = (word = password) => post('/sign-in/email', { email, password: word });
const isSignedIn = async (cookie: string) => (await app.call('GET', '/v1/me', undefined, { cookie })).status === 200;
const resetThrottles = () => app.engine.pool.query('DELETE FROM throttles');

/** RFC 6238 with 30 seconds and six digits, as an app on a phone computes it. */
function totp(secret: string, shiftSeconds = 0): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor((Date.now() / 1000 + shiftSeconds) / 30)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

test('a password is reset by mail, once, and all sessions end', async () => {
  const before = cookiesOf(await signIn());
  const known = await post('/request-password-reset', { email });
  const unknown = await post('/request-password-reset', { email: 'unknown@team.example' });
  expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body });
  const token = await eventually(() => Promise.resolve(/#token=([\w-]+)/.exec(sink.to(email).at(-1)?.text ?? '')?.[1] ?? null));
  expect(sink.to('unknown@team.example')).toEqual([]);
  expect((await post('/reset-password', { token, newPassword: 'short' })).status).toBe(422);
  const next = 'another horse battery';
  expect((await post('/reset-password', { token, newPassword: next })).status).toBe(200);
  expect(await post('/reset-password', { token, newPassword: 'a third password' })).toMatchObject({
    status: 410,
    body: { code: 'link-invalid' },
  });
  expect(await isSignedIn(before)).toBe(false);
  expect((await signIn()).status).toBe(401);
  password = next;
  expect((await signIn()).status).toBe(200);
});

test('an expired reset link is refused', async () => {
  await resetThrottles();
  const count = sink.to(email).length;
  await post('/request-password-reset', { email });
  const mail = await eventually(() => Promise.resolve(sink.to(email)[count] ?? null));
  const token = /#token=([\w-]+)/.exec(mail.text ?? '')?.[1];
  await app.engine.pool.query(`UPDATE verifications SET expires_at = now() - interval '1 second'`);
  expect((await post('/reset-password', { token, newPassword: 'a third password' })).body.code).toBe('link-invalid');
});

test('the fourth mail to an address within 15 minutes is refused, known or not', async () => {
  await resetThrottles();
  const ask = (address: string) => post('/request-password-reset', { email: address });
  for (const address of [email, 'unknown@team.example']) {
    for (let n = 0; n < 3; n += 1) expect((await ask(address)).status).toBe(200);
    expect(await ask(address)).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  }
});

test('a changed password ends the other sessions', async () => {
  await resetThrottles();
  const here = cookiesOf(await signIn());
  const there = cookiesOf(await signIn());
  const change = (currentPassword: string, newPassword: string) =>
    post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }, here);
  expect((await change('not the password', 'a fourth password')).body.code).toBe('wrong-credentials');
  const changed = await change(password, 'a fourth password');
  expect(changed.status).toBe(200);
  password = 'a fourth password';
  expect(await isSignedIn(there)).toBe(false);
  expect(await isSignedIn(cookiesOf(changed) || here)).toBe(true);
});

test('with a second factor a password alone is not enough, and wrong, reused and old codes are refused', async () => {
  await resetThrottles();
  const cookie = cookiesOf(await signIn());
  expect((await post('/two-factor/enable', { password: 'not the password' }, cookie)).body.code).toBe('wrong-credentials');
  const enabled = (await post('/two-factor/enable', { password }, cookie)).body;
  const secret = new URL(enabled.totpURI).searchParams.get('secret') ?? '';
  const first = await post('/two-factor/verify-totp', { code: totp(secret) }, cookie);
  expect(first.status).toBe(200);
  const me = await app.call('GET', '/v1/me', undefined, { cookie: cookiesOf(first) || cookie });
  expect(me.body.twoFactorEnabled).toBe(true);
  const { rows } = await app.engine.pool.query('SELECT secret, backup_codes FROM two_factors');
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(JSON.stringify(rows)).not.toContain(enabled.backupCodes[0]);

  const half = await signIn();
  expect(half.body.twoFactorRedirect).toBe(true);
  expect(await isSignedIn(cookiesOf(half))).toBe(false);
  const verify = (path: string, code: string, from: Answer = half) => post(path, { code }, cookiesOf(from));
  expect(await verify('/two-factor/verify-totp', '000000')).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
  expect((await verify('/two-factor/verify-totp', totp(secret, -600))).body.code).toBe('wrong-code');
  // The clock of a phone may differ by half a minute.
  const signedIn = await verify('/two-factor/verify-totp', totp(secret, -30));
  expect(signedIn.status).toBe(200);
  expect(await isSignedIn(cookiesOf(signedIn))).toBe(true);

  const [recovery] = enabled.backupCodes;
  const recovered = await verify('/two-factor/verify-backup-code', recovery, await signIn());
  expect(await isSignedIn(cookiesOf(recovered))).toBe(true);
  expect((await verify('/two-factor/verify-backup-code', recovery, await signIn())).body.code).toBe('wrong-code');
});

test('a passkey is registered by a signed-in user only', async () => {
  await resetThrottles();
  const options = (path: string, cookie = '') => app.call('GET', `/auth/passkey/${path}`, undefined, { cookie });
  expect((await options('generate-register-options')).status).toBe(401);
  const authenticate = await options('generate-authenticate-options');
  expect(authenticate).toMatchObject({ status: 200, body: { rpId: 'localhost', challenge: expect.any(String) } });
  const made = { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} };
  const refused = await post('/passkey/verify-authentication', { response: made }, cookiesOf(authenticate));
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.status).toBeLessThan(500);
});
