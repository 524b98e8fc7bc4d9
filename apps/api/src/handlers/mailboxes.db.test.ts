import { Resolver } from 'node:dns/promises';
import { type DnsServer, startDnsServer, startImapServer, startSmtpSink, type ImapServer, type SmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, type SignedInMember } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

const PASSWORD = 'open sesame';
let app: TestApi;
let smtp: SmtpSink;
let imap: ImapServer;
let names: DnsServer;
let rep: SignedInMember;
beforeAll(async () => {
  names = await startDnsServer({ 'heron.example': { mx: ['mx.heron.example'] }, '_dmarc.heron.example': { txt: ['v=DMARC1; p=none'] } });
  const dns = new Resolver({ timeout: 1_000, tries: 1 });
  dns.setServers([names.address]);
  app = await startTestApi(undefined, undefined, { dns });
  const accept = (_user: string, secret: string) => (secret === PASSWORD ? true : ({ code: 535, message: '5.7.8 Wrong' } as const));
  smtp = await startSmtpSink({ accept });
  imap = await startImapServer({ user: 'ada', password: PASSWORD, folders: () => [] });
  rep = await addMember(app, { name: 'Remy', role: 'rep' });
});
afterAll(async () => {
  names.stop();
  await Promise.all([app.close(), smtp.stop(), imap.stop()]);
});

const servers = (password = PASSWORD) => ({
  smtp: { host: '127.0.0.1', port: Number(new URL(smtp.url).port), security: 'none', user: 'ada', password },
  imap: { host: '127.0.0.1', port: imap.port, security: 'none', user: 'ada' },
});
const mailbox = (address: string, given: object = {}) => ({
  ...servers(),
  address,
  provider: 'other',
  ownerId: null,
  name: 'Ada',
  replyTo: null,
  signature: null,
  perHour: null,
  perDay: 100,
  gapSeconds: 0,
  jitterSeconds: 0,
  warmup: null,
  ...given,
});
const connect = (body: object, headers = {}) => app.call('POST', '/v1/mailboxes', body, headers);

test('a connected mailbox is listed with its health, and no answer or audit entry has its password', async () => {
  const made = await connect(mailbox('Shared@Example.com', { warmup: { start: 10, step: 5 } }));
  expect(made).toMatchObject({
    status: 201,
    body: { address: 'shared@example.com', status: 'active', warmup: { today: 10 }, health: { sent: 0, leads: 0, serverPause: null } },
  });
  const listed = await app.call('GET', '/v1/mailboxes');
  expect(listed.body.items).toHaveLength(1);
  const audit = await app.engine.pool.query('SELECT to_jsonb(a) AS entry FROM audit_log a');
  expect(audit.rows.length).toBeGreaterThan(0);
  expect(JSON.stringify([made, listed, audit.rows])).not.toContain(PASSWORD);
  expect(await connect(mailbox('shared@example.com'))).toMatchObject({ status: 409, body: { code: 'mailbox-connected' } });
});

test('a sign-in that fails is refused at its field, with the words of the server', async () => {
  const wrong = await connect({ ...mailbox('new@example.com'), ...servers('wrong') });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'smtp.password' }, { path: 'imap.password' }] } });
  expect(wrong.body.errors[0].message).toContain('5.7.8 Wrong');
  const inside = { ...servers().smtp, host: '10.0.0.7' };
  expect(await connect({ ...mailbox('new@example.com'), smtp: inside, imap: null })).toMatchObject({
    body: { errors: [{ path: 'smtp.host' }] },
  });
  const closed = { ...servers().smtp, port: 1 };
  const refused = await connect({ ...mailbox('new@example.com'), smtp: closed, imap: null });
  expect(refused.body.errors).toEqual([
    { path: 'smtp.port', message: 'Nothing answers on port 1 of 127.0.0.1. Check the port of the SMTP server.' },
  ]);
  const tested = await app.call('POST', '/v1/mailboxes/test', { ...servers(), imap: { ...servers().imap, password: 'wrong' } });
  expect(tested).toMatchObject({ status: 200, body: { smtp: { ok: true, code: null }, imap: { ok: false, code: 'password' } } });
});

test('a mailbox is paused with a reason, changed, activated and removed', async () => {
  const { id } = (await connect(mailbox('cycle@example.com', { imap: null }))).body;
  const change = (body: object) => app.call('PATCH', `/v1/mailboxes/${id}`, body);
  expect((await change({ status: { to: 'paused', reason: 'On vacation' } })).body).toMatchObject({
    status: 'paused',
    reason: 'On vacation',
  });
  expect((await change({ perDay: 5, name: null, imap: null })).status).toBe(422);
  expect((await change({ perDay: 5, name: null })).body).toMatchObject({ perDay: 5, name: null, status: 'paused' });
  expect((await change({ connection: servers('wrong') })).body.errors[0].path).toBe('connection.smtp.password');
  expect((await change({ connection: servers() })).body).toMatchObject({ status: 'active', reason: null, imap: { host: '127.0.0.1' } });
  expect(await app.call('DELETE', `/v1/mailboxes/${id}`)).toMatchObject({ status: 200, body: { leads: 0, messages: 0 } });
  expect((await change({ perDay: 5 })).status).toBe(404);
});

test('a rep manages the own mailboxes, and no shared ones or those of others', async () => {
  const { headers, userId } = rep;
  const { id: shared } = (await connect(mailbox('team@example.com'))).body;
  const refused = { status: 403, body: { code: 'not-your-mailbox' } };
  expect(await connect(mailbox('mine@example.com'), headers)).toMatchObject(refused);
  const own = await connect(mailbox('mine@example.com', { ownerId: userId }), headers);
  expect(own).toMatchObject({ status: 201, body: { ownerName: 'Remy' } });
  const change = (id: string, body: object) => app.call('PATCH', `/v1/mailboxes/${id}`, body, headers);
  expect(await change(shared, { perDay: 1 })).toMatchObject(refused);
  expect(await app.call('DELETE', `/v1/mailboxes/${shared}`, undefined, headers)).toMatchObject(refused);
  expect(await change(own.body.id, { ownerId: null })).toMatchObject(refused);
  expect(await change(own.body.id, { perDay: 50 })).toMatchObject({ status: 200, body: { perDay: 50 } });
  expect(await connect(mailbox('x@example.com', { ownerId: crypto.randomUUID() }))).toMatchObject({
    body: { errors: [{ path: 'ownerId' }] },
  });
});

test('the domain of a mailbox is checked, with the records to set', async () => {
  const { id } = (await connect(mailbox('desk@heron.example'))).body;
  const checked = await app.call('GET', `/v1/mailboxes/${id}/domain?selector=own`);
  expect(checked).toMatchObject({
    status: 200,
    body: {
      domain: 'heron.example',
      findings: [
        { record: 'MX', status: 'pass', found: ['mx.heron.example'] },
        { record: 'SPF', status: 'fail' },
        { record: 'DKIM', status: 'fail', name: 'own._domainkey.heron.example' },
        { record: 'DMARC', status: 'fail', found: ['v=DMARC1; p=none'] },
      ],
    },
  });
  expect((await app.call('GET', `/v1/mailboxes/${id}/domain?selector=a%20b`)).status).toBe(422);
});
