import { NOTHING_ALLOWED, parseAllowList } from '@touchline/channels';
import { newSecretKey } from '@touchline/db';
import { eventually, type ImapMail, type ImapServer, startImapServer } from '@touchline/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connectMailbox } from '../mailboxes/connect-mailbox.ts';
import { days, draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { MailboxReaders } from './mailbox-readers.ts';
import { receiveMail } from './receive-mail.ts';

let engine: TestEngine;
let sequence: string;
beforeAll(async () => {
  vi.stubEnv('SECRET_KEY', newSecretKey());
  engine = await createTestEngine();
  sequence = await engine.publish(draw([email('e1'), days('w1', 2), email('e2'), end()]));
});
afterAll(async () => {
  await engine.stop();
  vi.unstubAllEnvs();
});

async function reached() {
  const enrolled = await engine.enroll(sequence);
  await engine.step();
  await engine.deliver();
  const [sent] = await engine.messages(enrolled.id);
  return { ...enrolled, sent: sent!.id, messageId: `<${sent!.id}@touchline.example>` };
}
type Reached = Awaited<ReturnType<typeof reached>>;

let number = 0;
function mail(from: string, text: string, headers: readonly string[] = []): Buffer {
  number += 1;
  return Buffer.from(
    [
      `From: Lea <${from}>`,
      'To: ada@touchline.example',
      'Subject: Re: Hello',
      `Message-ID: <${number}@lead.example>`,
      ...headers,
      '',
      text,
    ].join('\r\n'),
  );
}
const answer = (to: Reached, text: string, headers: readonly string[] = []) =>
  mail(to.email, text, [`In-Reply-To: ${to.messageId}`, `References: <other@x.example> ${to.messageId}`, ...headers]);
const receive = (source: Buffer, receivedAt = engine.clock.current()) =>
  receiveMail(engine.deps, { workspaceId, mailboxId: null, address: 'ada@touchline.example', source, isWhole: true, receivedAt });
const stored = (leadId: string) =>
  engine.deps.db.selectFrom('inbound_messages').selectAll().where('lead_id', '=', leadId).orderBy('created_at').execute();
const conversation = (leadId: string) =>
  engine.deps.db.selectFrom('conversations').selectAll().where('lead_id', '=', leadId).executeTakeFirst();

test('an answer stops the sequence, and is stored once with its text apart from the quoted one', async () => {
  const lead = await reached();
  const source = answer(lead, 'Sounds good!\r\n\r\nOn Tue, 10 Mar 2026, Ada Moreau wrote:\r\n> Shall we talk?');
  expect(await receive(source)).toMatchObject({ result: 'stored', kind: 'human', leadId: lead.leadId });
  expect(await receive(source)).toEqual({ result: 'known' });
  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'ended', end_reason: 'replied' });
  expect(await stored(lead.leadId)).toMatchObject([
    {
      kind: 'human',
      message_id: lead.sent,
      enrollment_id: lead.id,
      body_text: 'Sounds good!',
      quoted_text: 'On Tue, 10 Mar 2026, Ada Moreau wrote:\n> Shall we talk?',
    },
  ]);
  expect(await conversation(lead.leadId)).toMatchObject({ needs_reply: true });
});

test('two different answers with the same Message-ID are both stored', async () => {
  const lead = await reached();
  const [one, other] = ['One', 'Two'].map((text) =>
    Buffer.from(`From: ${lead.email}\r\nMessage-ID: <same@x.example>\r\nIn-Reply-To: ${lead.messageId}\r\n\r\n${text}`),
  );
  await receive(one!);
  await receive(other!);
  expect(await stored(lead.leadId)).toHaveLength(2);
});

test('an answer below the quoted text is found', async () => {
  const lead = await reached();
  await receive(answer(lead, 'On Tuesday, Ada wrote:\r\n> Shall we talk?\r\n\r\nYes, on Friday.'));
  expect(await stored(lead.leadId)).toMatchObject([{ body_text: 'Yes, on Friday.' }]);
});

test.each([
  ['a plus address', (lead: Reached) => Buffer.from(`From: other@x.example\r\nTo: ada+${lead.sent}@touchline.example\r\n\r\nHi`)],
  ['the address of the lead', (lead: Reached) => Buffer.from(`From: ${lead.email.toUpperCase()}\r\n\r\nA new mail`)],
])('a mail is matched by %s', async (_, written) => {
  const lead = await reached();
  expect(await receive(written(lead))).toMatchObject({ kind: 'human', leadId: lead.leadId });
  expect(await stored(lead.leadId)).toMatchObject([{ message_id: lead.sent }]);
  expect(await engine.enrollment(lead.id)).toMatchObject({ end_reason: 'replied' });
});

test('an answer that asks to stop unsubscribes the lead and needs no reply', async () => {
  const lead = await reached();
  expect(await receive(answer(lead, 'Please remove me from your list.'))).toMatchObject({ kind: 'opt-out' });
  expect(await engine.enrollment(lead.id)).toMatchObject({ end_reason: 'unsubscribed' });
  expect(await conversation(lead.leadId)).toMatchObject({ needs_reply: false });
  const { rows } = await engine.deps.pool.query('SELECT source FROM suppressions WHERE address = lower($1)', [lead.email]);
  expect(rows).toEqual([{ source: 'reply' }]);
});

test('words in the quoted text are not the lead’s', async () => {
  const lead = await reached();
  expect(await receive(answer(lead, 'Tell me more.\r\n\r\n> Unsubscribe'))).toMatchObject({ kind: 'human' });
});

test('a notice of absence pauses until the return, and an automatic mail has no effect', async () => {
  const lead = await reached();
  const notice = answer(lead, 'I am out of the office until March 20.', ['Auto-Submitted: auto-replied']);
  expect(await receive(notice)).toMatchObject({ kind: 'out-of-office' });
  expect(await receive(answer(lead, 'We got your mail.', ['Auto-Submitted: auto-replied']))).toMatchObject({ kind: 'automatic' });
  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'paused' });
  expect((await stored(lead.leadId)).map(({ details }) => details)).toMatchObject([
    { returnsOn: '2026-03-21' },
    { sign: 'auto-submitted' },
  ]);
  const [event] = await engine.deps.db
    .selectFrom('events')
    .select('properties')
    .where('lead_id', '=', lead.leadId)
    .where('name', '=', 'out-of-office')
    .execute();
  expect(event?.properties).toMatchObject({ returnsOn: '2026-03-21' });
});

const bounce = (lead: Reached, status: string, said: string, original = lead.messageId) =>
  Buffer.from(
    `From: MAILER-DAEMON@mx.example\r\nMessage-ID: <${(number += 1)}@mx.example>\r\nReturn-Path: <>\r\nSubject: Undelivered\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${lead.email}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${said}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${original}\r\n\r\n--b--\r\n`,
  );

test('a bounce of the address suppresses it; one for another cause sends again later', async () => {
  const [dead, blocked] = [await reached(), await reached()];
  expect(await receive(bounce(dead, '5.1.1', '550 5.1.1 User unknown'))).toMatchObject({ kind: 'bounce', leadId: dead.leadId });
  expect(await receive(bounce(blocked, '5.7.1', '550 5.7.1 Blocked by policy'))).toMatchObject({ kind: 'bounce' });
  const suppressed = async ({ email: address }: Reached) =>
    (await engine.deps.pool.query('SELECT reason FROM suppressions WHERE address = lower($1)', [address])).rows;
  expect(await suppressed(dead)).toEqual([{ reason: 'bounced' }]);
  expect(await suppressed(blocked)).toEqual([]);
  expect(await engine.messages(blocked.id)).toMatchObject([{ status: 'queued', soft_bounces: 1 }]);
});

test('a complaint suppresses the address', async () => {
  const lead = await reached();
  const source = Buffer.from(
    `From: fbl@isp.example\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${lead.messageId}\r\n\r\nHi\r\n--b--\r\n`,
  );
  expect(await receive(source)).toMatchObject({ kind: 'complaint', leadId: lead.leadId });
  expect(await engine.enrollment(lead.id)).toMatchObject({ status: 'ended' });
});

test('a person without a lead is kept; a newsletter, our own mail and a mail in a loop are not', async () => {
  expect(await receive(mail('stranger@x.example', 'Hello?'))).toMatchObject({ result: 'stored', leadId: null });
  expect(await receive(mail('news@x.example', 'News', ['List-Id: <x>']))).toEqual({ result: 'unrelated' });
  expect(await receive(mail('ada@touchline.example', 'Note to self'))).toEqual({ result: 'unrelated' });
  const lead = await reached();
  expect(await receive(Buffer.from(`From: ${lead.email}\r\nMessage-ID: ${lead.messageId}\r\n\r\nOur mail`))).toEqual({
    result: 'unrelated',
  });
});

let servers: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

async function connected(mails: () => readonly ImapMail[], validity: () => number = () => 1): Promise<{ server: ImapServer; id: string }> {
  const folders = () => [{ path: 'INBOX', messageIds: [], mails: mails(), uidValidity: validity() }];
  const server = await startImapServer({ user: 'ada', password: 'open sesame', folders });
  servers.push(server);
  const mailServer = { host: '127.0.0.1', port: server.port, security: 'none', user: 'ada' } as const;
  const mailbox = await connectMailbox(engine.deps, workspaceId, {
    ownerId: null,
    address: `ada-${server.port}@touchline.example`,
    name: null,
    replyTo: null,
    signature: null,
    provider: 'other',
    smtp: mailServer,
    imap: mailServer,
    credentials: { auth: 'password', smtp: 'open sesame', imap: null },
    perHour: null,
    perDay: null,
    gapSeconds: 0,
    jitterSeconds: 0,
    warmup: null,
  });
  return { server, id: mailbox!.id };
}
const ALLOW = parseAllowList('127.0.0.0/8') ?? NOTHING_ALLOWED;
function readers(id = '00000000-0000-4000-8000-000000000001'): MailboxReaders {
  const started = new MailboxReaders(engine.deps, id, ALLOW, 100);
  servers.unshift(started);
  return started;
}
const read = (id: string) => engine.deps.db.selectFrom('mailbox_reads').selectAll().where('mailbox_id', '=', id).executeTakeFirst();
const opened = (id: string) =>
  eventually(async () => ((await read(id))?.read_at === undefined || (await read(id))?.read_at === null ? null : true));

test('an answer that arrives in a connected mailbox stops the sequence within 2 seconds; mails from before are left alone', async () => {
  const [old, lead] = [await reached(), await reached()];
  const mails: ImapMail[] = [{ uid: 7, source: answer(old, 'An old answer'), at: engine.clock.current() }];
  const { server, id } = await connected(() => mails);
  readers();
  await opened(id);
  await eventually(() => (server.commands.includes('IDLE') ? true : null));
  const begun = performance.now();
  mails.push({ uid: 8, source: answer(lead, 'Yes!'), at: engine.clock.current() });
  server.notify();
  await eventually(async () => ((await engine.enrollment(lead.id)).status === 'ended' ? true : null));
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(await engine.enrollment(old.id)).toMatchObject({ status: 'active' });
  expect(await read(id)).toMatchObject({ uid_validity: '1', last_uid: '8', error: null });
});

test('broken connections and restarts miss no mail and store none twice, also with new UIDs', async () => {
  const lead = await reached();
  const mails: ImapMail[] = [];
  let validity = 1;
  const { server, id } = await connected(
    () => mails,
    () => validity,
  );
  let running = readers();
  await opened(id);
  for (let round = 1; round <= 12; round += 1) {
    mails.push({ uid: round, source: answer(lead, `Answer ${round}`), at: Date.now() });
    if (round % 3 === 0) server.disconnect();
    else server.notify();
    if (round % 4 === 0) {
      await running.stop();
      running = readers();
    }
    if (round === 9) {
      validity = 2;
      server.disconnect();
    }
  }
  await eventually(async () => ((await stored(lead.leadId)).length >= 12 ? true : null), 20_000);
  expect(new Set((await stored(lead.leadId)).map((row) => row.body_text)).size).toBe(12);
  expect(await stored(lead.leadId)).toHaveLength(12);
}, 60_000);

test('two processes share the mailboxes, and each mailbox has one reader', async () => {
  const first = await connected(() => []);
  const second = await connected(() => []);
  const [one, other] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  await engine.deps.pool.query(
    `INSERT INTO worker_processes (id, lock_key, started_at, heartbeat_at, version) VALUES ($1, 1, now(), now(), ''), ($2, 2, now(), now(), '')`,
    [one, other],
  );
  readers(one);
  readers(other);
  const readersOf = async () => {
    const { rows } = await engine.deps.pool.query<{ n: number }>(
      'SELECT count(DISTINCT reader)::int AS n FROM mailbox_reads WHERE reader_until > now()',
    );
    return rows[0]?.n;
  };
  await eventually(async () => ((await readersOf()) === 2 ? true : null));
  await opened(first.id);
  await opened(second.id);
  expect(await readersOf()).toBe(2);
  await engine.deps.pool.query('DELETE FROM worker_processes');
});

test('a wrong password is shown with its remedy', async () => {
  const { server, id } = await connected(() => []);
  await engine.deps.pool.query(`UPDATE mailboxes SET imap = jsonb_set(imap, '{user}', '"eve"') WHERE id = $1`, [id]);
  readers();
  await eventually(async () => ((await read(id))?.error?.includes('password') === true ? true : null));
  expect(server.commands).toContain('LOGIN');
});
