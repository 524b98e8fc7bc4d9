import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { createSmtpChannel, SMTP_CONNECTIONS } from '@touchline/channels';
import { newId } from '@touchline/db';
import { eventually, selfSigned, startUnrulySmtp, type UnrulyAnswers, type UnrulySmtp } from '@touchline/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { deliverRounds } from '../../worker/deliver-round.ts';
import { deliverDue } from './deliver-due.ts';
import { createTestEngine, DAY, HOUR, type TestEngine } from '../../test-kit/test-engine.ts';

const LEADS = 12;
const MINUTE = 60_000;

let server: UnrulySmtp;
let secure: Server;
let engine: TestEngine;
beforeEach(async () => {
  server = await startUnrulySmtp();
  secure = createServer(selfSigned('mail.example'), (socket) => socket.end('220 mail.example\r\n')).listen(0, '127.0.0.1');
  secure.on('tlsClientError', () => undefined);
  await once(secure, 'listening');
  const smtp = createSmtpChannel({ url: server.url });
  engine = await createTestEngine({ channels: { email: smtp } });
});
afterEach(async () => {
  await engine.deps.channels.email?.close();
  await engine.stop();
  await server.stop();
  secure.close();
});

const port = (of: Server): number => (of.address() as AddressInfo).port;

async function enrollMany(n = LEADS): Promise<readonly { id: string; email: string }[]> {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 30), end()]));
  const leads = [];
  for (let index = 0; index < n; index += 1) leads.push(await engine.enroll(sequenceId));
  await engine.step();
  return leads;
}

const statuses = async () =>
  (await engine.deps.db.selectFrom('messages').select(['status', 'attempts', 'cause', 'parked', 'error']).execute()) as readonly {
    status: string;
    attempts: number;
    cause: string | null;
    parked: boolean;
    error: string | null;
  }[];
const mailbox = () => engine.deps.db.selectFrom('mailbox_pauses').selectAll().executeTakeFirstOrThrow();
const suppressed = () => engine.deps.db.selectFrom('suppressions').selectAll().execute();
const recipients = () => server.heard.filter((line) => line.startsWith('RCPT')).length;

/** Time in which no other answer is given. */
async function hours(n: number): Promise<void> {
  for (let passed = 0; passed < n * 60; passed += 10) await engine.pass(10 * MINUTE);
}

test.each<[string, UnrulyAnswers, string]>([
  ['relay denied', { rcpt: '554 5.7.1 Relay access denied' }, 'policy'],
  ['blocked address', { rcpt: '550 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org' }, 'policy'],
  ['greeting 554', { greeting: '554 No service' }, 'infrastructure'],
  ['EHLO 550', { ehlo: '550 Not you' }, 'infrastructure'],
  ['MAIL FROM 530', { mail: '530 5.7.0 Authentication required' }, 'authentication'],
  ['MAIL FROM 550', { mail: '550 Go away' }, 'infrastructure'],
  ['dropped at the greeting', { greeting: 'drop' }, 'infrastructure'],
  ['dropped at RCPT', { rcpt: 'drop' }, 'infrastructure'],
  ['no room', { rcpt: '452 4.3.1 Insufficient system storage' }, 'infrastructure'],
])(
  '%s: messages stay queued, the mailbox is paused, and all goes out when the server accepts again',
  async (_, answers, cause) => {
    server.answers = answers;
    const leads = await enrollMany();
    await engine.deliver();
    await hours(48);
    expect(await statuses()).toEqual(Array.from({ length: LEADS }, () => expect.objectContaining({ status: 'queued', attempts: 0 })));
    expect(await mailbox()).toMatchObject({ cause, address: 'ada@touchline.example', error: expect.any(String) });
    expect(await suppressed()).toEqual([]);
    for (const { id } of leads) expect(await engine.enrollment(id)).toMatchObject({ status: 'active', step_id: 'w1' });
    server.answers = {};
    await hours(1);
    expect(server.taken.toSorted()).toEqual(leads.map(({ email: to }) => to).toSorted());
    expect(await statuses()).toEqual(
      Array.from({ length: LEADS }, () => expect.objectContaining({ status: 'sent', attempts: 1, cause: null, error: null })),
    );
    expect(await mailbox()).toMatchObject({ cause: null, since: null, error: null, probe_at: null });
  },
  120_000,
);

const loopback = (url: string) => url.replace('smtp://', 'smtp://user:wrong@');

test.each<[string, () => string, UnrulyAnswers, string]>([
  ['wrong password', () => loopback(server.url), { auth: '535 5.7.8 Bad credentials' }, 'authentication'],
  ['no TLS where TLS is expected', () => server.url.replace('smtp:', 'smtps:'), {}, 'infrastructure'],
  ['an untrusted certificate', () => `smtps://127.0.0.1:${port(secure)}`, {}, 'infrastructure'],
  ['a name that is not in the DNS', () => 'smtp://mail.invalid:25', {}, 'infrastructure'],
  ['connection refused', () => 'smtp://127.0.0.1:1', {}, 'infrastructure'],
])(
  '%s: the mailbox is paused, no attempt is used, no lead moves, and all goes out once it is put right',
  async (_, url, answers, cause) => {
    server.answers = answers;
    const channel = createSmtpChannel({ url: url() });
    const leads = await enrollMany();
    const broken = { ...engine.deps, channels: { email: channel } };
    for (let hour = 0; hour < 12; hour += 1) {
      for (const _ of [1, 2]) await deliverDue(broken, { workerId: 'test' });
      engine.clock.advance(HOUR);
      await engine.step();
    }
    await channel.close();
    expect(await statuses()).toEqual(Array.from({ length: LEADS }, () => expect.objectContaining({ status: 'queued', attempts: 0 })));
    expect(await mailbox()).toMatchObject({ cause, error: expect.any(String) });
    expect(await suppressed()).toEqual([]);
    for (const { id } of leads) expect(await engine.enrollment(id)).toMatchObject({ status: 'active', step_id: 'w1' });
    server.answers = {};
    await hours(1);
    expect(server.taken.toSorted()).toEqual(leads.map(({ email: to }) => to).toSorted());
  },
  60_000,
);

test('a worker that starts tries a paused mailbox at once, and sends all that waited when its server accepts', async () => {
  server.answers = { greeting: '554 No service' };
  await enrollMany();
  await engine.deliver();
  await hours(12);
  server.answers = {};
  await engine.deliver();
  expect(server.taken).toEqual([]);
  const started = deliverRounds(engine.deps, { stepped: 0, sent: 0, failed: 0 }, { workerId: newId() });
  await eventually(async () => {
    await started.round();
    return server.taken.length === LEADS ? true : null;
  });
  await started.end();
  expect(await mailbox()).toMatchObject({ cause: null });
});

test('while the mailbox is paused one message is tried at a time, less and less often', async () => {
  server.answers = { rcpt: '554 5.7.1 Relay access denied' };
  await enrollMany(40);
  await engine.deliver();
  // Messages that were in progress on other connections.
  expect(recipients()).toBeLessThanOrEqual(SMTP_CONNECTIONS);
  const before = recipients();
  await engine.pass(5_000);
  await engine.pass(1_000);
  expect(recipients()).toBe(before + 1);
  await hours(12);
  expect(recipients()).toBeLessThan(before + 32);
  const { rows } = await engine.deps.pool.query<{ what: string }>('SELECT what FROM mailbox_log ORDER BY at');
  expect(rows).toEqual([{ what: 'paused' }]);
});

test('refusal of one recipient pauses the mailbox briefly, and that message finally fails', async () => {
  const [refused, ...others] = await enrollMany(6);
  server.answers = { rcpt: (address) => (address === refused!.email ? '550 5.7.1 Not from you' : '250 Ok') };
  await engine.deliver();
  await engine.pass(10_000);
  await engine.pass(10_000);
  expect(server.taken.toSorted()).toEqual(others.map(({ email: to }) => to).toSorted());
  expect((await engine.messages(refused!.id))[0]).toMatchObject({ status: 'queued', cause: 'policy' });
  expect(await mailbox()).toMatchObject({ cause: null });
  await hours(24);
  expect((await engine.messages(refused!.id))[0]).toMatchObject({
    status: 'failed',
    cause: 'policy',
    error: expect.stringContaining('550 5.7.1 Not from you'),
  });
  expect(await mailbox()).toMatchObject({ cause: null });
  expect(await suppressed()).toEqual([]);
  expect(await engine.enrollment(refused!.id)).toMatchObject({ status: 'active' });
});

test('a full mailbox is tried for days, then takes the policy of its step, and stays reachable', async () => {
  server.answers = { rcpt: '552 5.2.2 Mailbox full' };
  const [lead] = await enrollMany(1);
  await engine.deliver();
  await hours(48);
  expect((await engine.messages(lead!.id))[0]).toMatchObject({ status: 'queued', cause: 'full' });
  expect(recipients()).toBeLessThan(8);
  await engine.pass(3 * DAY);
  await engine.pass(HOUR);
  // Attempts have jitter, so the day of the last one varies.
  for (let day = 0; day < 8; day += 1) await engine.pass(DAY + HOUR);
  expect((await engine.messages(lead!.id))[0]).toMatchObject({ status: 'failed', cause: 'full' });
  expect(await engine.enrollment(lead!.id)).toMatchObject({ status: 'active' });
  expect(await engine.timeline(lead!.id)).toContain('event failed');
  expect(await suppressed()).toEqual([]);
  expect(await engine.deps.db.selectFrom('mailbox_pauses').select('cause').execute()).toEqual([]);
});

test('reply with bytes that Postgres cannot store fails its message, and no other', async () => {
  server.answers = { rcpt: (address) => (address.startsWith('nul') ? '550 5.1.1 no\0 such\u0007 user' : '250 2.1.5 Fine') };
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 30), end()]));
  await engine.enroll(sequenceId, { email: 'nul@example.com' });
  await engine.enroll(sequenceId, { email: 'fine@example.com' });
  await engine.step();
  await engine.deliver();
  const all = await statuses();
  expect(all.map(({ status }) => status).toSorted()).toEqual(['failed', 'sent']);
  expect(all.find(({ status }) => status === 'failed')).toMatchObject({
    cause: 'address',
    error: expect.stringContaining('5.1.1 no  such  user'),
  });
  expect(await suppressed()).toMatchObject([{ address: 'nul@example.com', reason: 'bounced' }]);
});
