import { createChannels, parseAllowList } from '@touchline/channels';
import { newId } from '@touchline/db';
import { createTestDatabase, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeMailbox } from '../../mailboxes/change-mailbox.ts';
import { connectMailbox, type NewMailbox } from '../../mailboxes/connect-mailbox.ts';
import { mailboxHealth } from '../../mailboxes/mailbox-health.ts';
import { mailboxLogins } from '../../mailboxes/mailbox-logins.ts';
import type { Mailbox } from '../../mailboxes/mailbox.ts';
import { removeMailbox } from '../../mailboxes/remove-mailbox.ts';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';

const MINUTE = 60_000;
let installation: SmtpSink;
let server: SmtpSink;
let engine: TestEngine;
let password: string;
beforeEach(async () => {
  password = 'open sesame';
  installation = await startSmtpSink();
  server = await startSmtpSink({
    accept: (_user, secret) => (secret === password ? true : { code: 535, message: '5.7.8 Username and Password not accepted' }),
  });
  const database = await createTestDatabase();
  const { db } = database;
  const mailAllow = parseAllowList('127.0.0.0/8') ?? undefined;
  const channels = createChannels({ db, smtpUrl: installation.url, mailboxes: mailboxLogins({ db }), mailAllow });
  engine = await createTestEngine({ database, channels });
});
afterEach(async () => {
  await engine.stop();
  await Promise.all([installation.stop(), server.stop()]);
});

async function connect(address: string, given: Partial<NewMailbox> = {}): Promise<Mailbox> {
  const mailbox = await connectMailbox(engine.deps, workspaceId, {
    ownerId: null,
    address,
    name: null,
    replyTo: null,
    signature: null,
    provider: 'other',
    smtp: { host: '127.0.0.1', port: Number(new URL(server.url).port), security: 'none', user: address },
    imap: null,
    credentials: { auth: 'password', smtp: 'open sesame', imap: null },
    perHour: null,
    perDay: null,
    gapSeconds: 0,
    jitterSeconds: 0,
    warmup: null,
    ...given,
  });
  if (mailbox === null) throw new Error(`${address} is connected already`);
  return mailbox;
}

const twoEmails = () =>
  draw([email('e1'), days('w1', 1), email('e2'), end()], { guards: { smsPerLeadDay: null, hoursBetweenEmails: null, waking: null } });
async function enrollMany(n: number, document = twoEmails(), lead: object = {}): Promise<void> {
  const sequenceId = await engine.publish(document);
  for (let index = 0; index < n; index += 1) await engine.enroll(sequenceId, lead);
  await engine.step();
}
const senders = () => Map.groupBy(server.mails, ({ to }) => to[0] ?? '');
const statuses = async () => {
  const rows = await engine.deps.db.selectFrom('messages').select('status').execute();
  return Object.fromEntries([...Map.groupBy(rows, ({ status }) => status)].map(([status, list]) => [status, list.length]));
};

test('leads are spread over shared mailboxes, and each lead keeps its own, also after a publish and another mailbox', async () => {
  await connect('one@example.com');
  await connect('two@example.com');
  await enrollMany(24);
  await engine.deliver();
  const first = new Map([...senders()].map(([to, mails]) => [to, mails[0]?.from]));
  expect(new Set(first.values())).toEqual(new Set(['one@example.com', 'two@example.com']));
  await connect('three@example.com');
  await engine.pass(DAY);
  for (const [to, mails] of senders()) expect(mails.map(({ from }) => from)).toEqual([first.get(to), first.get(to)]);
  expect(server.mails).toHaveLength(48);
  expect(installation.mails).toEqual([]);
});

test("the mailbox of the lead's owner sends with its name, signature and Reply-To; leads without a mailbox use the installation's", async () => {
  const ownerId = newId();
  await connect('remy@example.com', { ownerId, name: 'Remy Ode', replyTo: 'desk@example.com', signature: 'Remy Ode\nHead of <Sales>' });
  await enrollMany(1, twoEmails(), { owner: JSON.stringify({ id: ownerId, name: 'R. Ode', email: 'r@example.com', timeZone: null }) });
  await enrollMany(1);
  await engine.deliver();
  const [mail] = server.mails;
  expect(server.mails).toHaveLength(1);
  expect(mail?.headers['from']).toContain('Remy Ode');
  expect(mail?.headers['reply-to']).toBe('desk@example.com');
  expect(mail?.headers['message-id']).toMatch(/@example\.com>$/);
  expect(mail?.text).toContain('Head of <Sales>');
  expect(mail?.html).toContain('Head of &lt;Sales&gt;');
  expect(installation.mails).toHaveLength(1);
});

test('a removed mailbox loses no queued message and doubles none: another one sends them', async () => {
  const one = await connect('one@example.com', { perHour: 2 });
  await enrollMany(10);
  await engine.deliver();
  expect(server.mails).toHaveLength(2);
  await connect('two@example.com');
  expect(await removeMailbox(engine.deps, workspaceId, one.id)).toMatchObject({ leads: 10 });
  for (let hour = 0; hour < 6; hour += 1) await engine.pass(HOUR);
  expect(server.mails.map(({ from }) => from).toSorted()).toEqual([
    ...Array(2).fill('one@example.com'),
    ...Array(8).fill('two@example.com'),
  ]);
  expect(await statuses()).toEqual({ sent: 10 });
});

test('messages of a paused mailbox wait with their reason when there is no other, and get another one when there is', async () => {
  const own = await connect('own@example.com');
  await enrollMany(3);
  await changeMailbox(engine.deps, workspaceId, own.id, { status: { to: 'paused', reason: 'Vacation' } });
  await engine.deliver();
  expect(server.mails).toEqual([]);
  expect(installation.mails).toEqual([]);
  const { error } = await engine.deps.db.selectFrom('messages').select('error').executeTakeFirstOrThrow();
  expect(error).toBe('Waits: the mailbox own@example.com is paused.');
  await connect('other@example.com');
  await engine.pass(2 * MINUTE);
  expect(server.mails.map(({ from }) => from)).toEqual(Array(3).fill('other@example.com'));
});

test('a wrong password pauses its mailbox alone, and its messages go out when the password is right again', async () => {
  const ownerId = newId();
  const broken = await connect('broken@example.com', { ownerId, credentials: { auth: 'password', smtp: 'wrong', imap: null } });
  await enrollMany(5, twoEmails(), { owner: JSON.stringify({ id: ownerId, name: 'R', email: 'r@example.com', timeZone: null }) });
  await enrollMany(5);
  await engine.deliver();
  expect(installation.mails).toHaveLength(5);
  const health = async () => (await mailboxHealth(engine.deps, workspaceId)).get(broken.id);
  expect(await health()).toMatchObject({ waiting: 5, sent: 0, serverPause: { cause: 'authentication' } });
  expect(
    (await engine.deps.db.selectFrom('messages').select('attempts').where('parked', '=', true).execute()).map(({ attempts }) => attempts),
  ).toEqual(Array(5).fill(0));
  password = 'wrong';
  await engine.pass(30 * MINUTE);
  await engine.pass(MINUTE);
  expect(server.mails).toHaveLength(5);
  expect(await health()).toMatchObject({ waiting: 0, sent: 5, serverPause: null });
});

test('removing a mailbox whose server refuses mail frees its messages', async () => {
  const broken = await connect('broken@example.com', { credentials: { auth: 'password', smtp: 'wrong', imap: null } });
  await enrollMany(4);
  await engine.deliver();
  expect(await removeMailbox(engine.deps, workspaceId, broken.id)).toEqual({ leads: 4, messages: 4 });
  await engine.pass(MINUTE);
  expect(installation.mails).toHaveLength(4);
  expect(await statuses()).toEqual({ sent: 4 });
});

test('hourly and daily limits and a warm-up hold per mailbox', async () => {
  await connect('slow@example.com', { perHour: 3, perDay: 100, warmup: { start: 4, step: 2 } });
  // The warm-up is dated by the wall clock, and the test by its own.
  await engine.deps.pool.query('UPDATE mailboxes SET warmup_from = $1', [new Date(engine.clock.current())]);
  await enrollMany(20, draw([email('e1'), end()]));
  const perHour: number[] = [];
  for (let hour = 0; hour < 48; hour += 1) {
    const before = server.mails.length;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await engine.deliver();
      engine.clock.advance(15 * MINUTE);
    }
    perHour.push(server.mails.length - before);
  }
  expect(Math.max(...perHour)).toBe(3);
  expect(perHour.slice(0, 24).reduce((sum, n) => sum + n, 0)).toBe(4);
  expect(perHour.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(10);
});

test('emails of a mailbox keep their minimum distance, over two workers', async () => {
  const mailbox = await connect('paced@example.com', { gapSeconds: 120, jitterSeconds: 60 });
  await enrollMany(6, draw([email('e1'), end()]));
  const at: number[] = [];
  for (let seconds = 0; seconds < 3_600 && at.length < 6; seconds += 10) {
    const before = server.mails.length;
    await engine.deliver();
    for (let n = before; n < server.mails.length; n += 1) at.push(engine.clock.current());
    engine.clock.advance(10_000);
  }
  expect(at).toHaveLength(6);
  const gaps = at.slice(1).map((instant, index) => instant - at[index]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(120_000);
  // Each message comes up in its turn, so the mailbox is not idle much longer than it has to be.
  expect(Math.max(...gaps)).toBeLessThan(400_000);
  expect((await mailboxHealth(engine.deps, workspaceId)).get(mailbox.id)).toMatchObject({ leads: 6 });
});

/** Reports an event about the first messages that were sent. */
async function report(name: 'bounced' | 'complained', n: number, properties: Record<string, boolean> = {}): Promise<void> {
  const rows = await engine.deps.db.selectFrom('messages').select('id').where('status', '=', 'sent').orderBy('id').limit(n).execute();
  const events = rows.map(({ id }) => ({ key: `${name}-${id}`, name, workspaceId, messageId: id, at: engine.clock.current(), properties }));
  await submitEvents(engine.deps, events);
}

/** Mailboxes are dated by the wall clock, and tests by their own. */
const connectedLongAgo = () => engine.deps.pool.query(`UPDATE mailboxes SET status_since = '2026-01-01T00:00:00Z'`);

test('over 5 % bounces in 24 hours hold first touches, let follow-ups go, and end with the day', async () => {
  const { id } = await connect('one@example.com');
  await connectedLongAgo();
  await enrollMany(50);
  await engine.deliver();
  expect(server.mails).toHaveLength(50);
  await report('bounced', 2);
  await enrollMany(1);
  await engine.pass(HOUR);
  expect(server.mails).toHaveLength(51);
  engine.clock.advance(22 * HOUR);
  await enrollMany(5);
  await report('bounced', 5);
  await engine.deliver();
  expect(server.mails).toHaveLength(51);
  const { warning } = (await mailboxHealth(engine.deps, workspaceId)).get(id) ?? {};
  expect(warning).toMatch(/^5 of 51 emails in 24 hours bounced/);
  // The follow-ups of a day after go out, and a day later the first touches.
  await engine.pass(HOUR + MINUTE);
  expect(server.mails.length).toBeGreaterThanOrEqual(51 + 45);
  for (let hour = 0; hour < 26; hour += 1) await engine.pass(HOUR);
  expect((await statuses())['queued'] ?? 0).toBe(0);
});

test('soft bounces hold nothing; complaints pause the mailbox until a person activates it', async () => {
  const { id } = await connect('one@example.com');
  await connectedLongAgo();
  await enrollMany(55, draw([email('e1'), end()]));
  await engine.deliver();
  await report('bounced', 10, { permanent: false });
  expect((await mailboxHealth(engine.deps, workspaceId)).get(id)).toMatchObject({ bounced: 0, warning: null });
  await report('complained', 1);
  await enrollMany(2, draw([email('e1'), end()]));
  await engine.pass(MINUTE);
  expect(server.mails).toHaveLength(55);
  const mailbox = await engine.deps.db.selectFrom('mailboxes').select(['status', 'reason']).where('id', '=', id).executeTakeFirstOrThrow();
  expect(mailbox).toMatchObject({
    status: 'paused',
    reason: expect.stringContaining('1 of 45 emails in 7 days were reported as spam (2.22 %)'),
  });
  await changeMailbox(engine.deps, workspaceId, id, { status: { to: 'active' } });
  await engine.pass(2 * MINUTE);
  expect(server.mails.length).toBeGreaterThanOrEqual(57);
});
