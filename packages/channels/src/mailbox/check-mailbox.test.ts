import { createServer } from 'node:net';
import { selfSigned, startImapServer, startSmtpSink } from '@touchline/testing';
import { expect, test } from 'vitest';
import { NOTHING_ALLOWED, parseAllowList } from '../port/allow-list.ts';
import type { MailLogin } from '../port/mail-login.ts';
import { checkImap, checkSmtp } from './check-mailbox.ts';

const HERE = parseAllowList('127.0.0.0/8, localhost') ?? NOTHING_ALLOWED;
const login = (port: number, given: Partial<MailLogin['server']> = {}, password = 'open sesame'): MailLogin => ({
  server: { host: '127.0.0.1', port, security: 'none', user: 'ada', ...given },
  secret: { password },
});
const port = (url: string): number => Number(new URL(url).port);
const accepts = (wanted: string) => (_user: string, secret: string) =>
  secret === wanted ? true : ({ code: 535, message: '5.7.8 Username and Password not accepted' } as const);

test('a right password is accepted over SMTP and IMAP, a wrong one is named', async () => {
  const smtp = await startSmtpSink({ accept: accepts('open sesame') });
  const imap = await startImapServer({ user: 'ada', password: 'open sesame', folders: () => [] });
  expect(await checkSmtp(login(port(smtp.url)), HERE)).toEqual({ ok: true });
  expect(await checkImap(login(imap.port), HERE)).toEqual({ ok: true });
  expect(await checkSmtp(login(port(smtp.url), {}, 'wrong'), HERE)).toMatchObject({ ok: false, code: 'password' });
  expect(await checkImap(login(imap.port, {}, 'wrong'), HERE)).toMatchObject({ ok: false, code: 'password' });
  expect(smtp.mails).toEqual([]);
  await Promise.all([smtp.stop(), imap.stop()]);
});

test('an access token signs in by XOAUTH2, and a refused one asks to sign in again', async () => {
  const smtp = await startSmtpSink({ accept: accepts('token-1') });
  const token = (accessToken: string) => ({ ...login(port(smtp.url)), secret: { accessToken } });
  expect(await checkSmtp(token('token-1'), HERE)).toEqual({ ok: true });
  expect(await checkSmtp(token('token-2'), HERE)).toMatchObject({ ok: false, code: 'signed-out' });
  await smtp.stop();
});

test.each([
  ['535 5.7.30 Basic authentication is not supported for Client Submission.', 'oauth-required'],
  ['534 5.7.9 Application-specific password required.', 'app-password'],
  ['535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.', 'oauth-required'],
])('%s', async (reply, code) => {
  const smtp = await startSmtpSink({ accept: () => ({ code: Number(reply.slice(0, 3)), message: reply.slice(4) }) });
  expect(await checkSmtp(login(port(smtp.url)), HERE)).toMatchObject({
    ok: false,
    code,
    detail: expect.stringContaining(reply.slice(4, 20)),
  });
  await smtp.stop();
});

test('each network fault gets its own advice', async () => {
  const sink = await startSmtpSink();
  const closed = port(sink.url);
  await sink.stop();
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const silentPort = (silent.address() as { port: number }).port;
  for (const check of [checkSmtp, checkImap]) {
    expect(await check(login(closed), HERE)).toMatchObject({ code: 'refused' });
    expect(await check(login(25, { host: 'no-such-host.invalid' }), HERE)).toMatchObject({ code: 'unknown-host' });
    expect(await check(login(silentPort), HERE, 300)).toMatchObject({ code: 'timeout' });
  }
  await new Promise((resolve) => silent.close(resolve));
});

test('each fault of encryption gets its own advice, and no password is sent without it', async () => {
  const seen: string[] = [];
  const plain = await startSmtpSink({ accept: (_user, secret) => (seen.push(secret), true) });
  const plainImap = await startImapServer({ user: 'ada', password: 'open sesame', folders: () => [] });
  const tls = await startSmtpSink({ tls: selfSigned('localhost'), accept: () => true });
  expect(await checkSmtp(login(port(plain.url), { security: 'starttls' }), HERE)).toMatchObject({ code: 'encryption' });
  expect(await checkSmtp(login(port(plain.url), { security: 'tls' }), HERE)).toMatchObject({ code: 'encryption' });
  expect(await checkImap(login(plainImap.port, { security: 'starttls' }), HERE)).toMatchObject({ code: 'encryption' });
  expect(await checkImap(login(plainImap.port, { security: 'tls' }), HERE)).toMatchObject({ code: 'encryption' });
  expect(await checkSmtp(login(port(tls.url), { security: 'tls', host: 'localhost' }), HERE)).toMatchObject({ code: 'certificate' });
  expect(seen).toEqual([]);
  await Promise.all([plain.stop(), plainImap.stop(), tls.stop()]);
});

test.each(['127.0.0.1', '[::1]', 'localhost', '169.254.169.254', '10.0.0.7'])(
  '%s is refused unless the installation allows it',
  async (host) => {
    for (const check of [checkSmtp, checkImap]) {
      expect(await check(login(25, { host }), NOTHING_ALLOWED)).toMatchObject({ ok: false, code: 'internal-host' });
    }
  },
);
