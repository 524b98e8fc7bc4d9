import { type ChannelAdapter, createSmtpChannel, type OutgoingMessage, type SendOptions, type SendResult } from '@touchline/channels';
import { newId } from '@touchline/db';
import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { MAX_ATTEMPTS } from '../../context/backoff.ts';
import { deliverDue } from './deliver-due.ts';
import { recover, recoverOwn } from './recover.ts';

let sink: SmtpSink;
let engine: TestEngine;
let sequenceId: string;
/** What the server says to RCPT TO, by address. */
const refusals = new Map<string, { code: number; message: string }>();
/** Instead of the real channel, for what no server does on demand. */
let send: ((message: OutgoingMessage, options?: SendOptions) => Promise<SendResult>) | null = null;

const answering =
  (result: SendResult) =>
  async (_message: OutgoingMessage, options?: SendOptions): Promise<SendResult> => {
    await options?.maySubmit?.();
    return result;
  };
const calls: OutgoingMessage[] = [];
/** Enrollments for which the other system answers that it is gone. */
const refused = new Set<string>();
const webhook: ChannelAdapter = {
  channel: 'webhook',
  provider: 'test',
  send: async (message, options) => {
    await options?.maySubmit?.();
    calls.push(message);
    const { enrollment } = JSON.parse(message.text) as { enrollment: string };
    if (refused.has(enrollment)) return { ok: false, permanent: true, cause: 'address', about: 'message', doubt: null, error: 'Gone' };
    return { ok: true, providerId: message.id };
  },
  close: async () => undefined,
};

beforeAll(async () => {
  sink = await startSmtpSink({ refuse: (address) => refusals.get(address) ?? null });
  const smtp = createSmtpChannel({ url: sink.url });
  engine = await createTestEngine({
    channels: { email: { ...smtp, send: (message, options) => (send ?? smtp.send)(message, options) }, webhook },
  });
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), { ...email('e2', { thread: 'e1' }) }, days('w2', 3), end()]));
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});
beforeEach(() => {
  send = null;
});

test('message goes out once, and its row holds the sent content', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  await Promise.all([engine.deliver(), engine.deliver(), engine.deliver()]);
  expect(sink.to(to)).toHaveLength(1);
  const [mail] = sink.to(to);
  const [message] = await engine.messages(id);
  expect(message).toMatchObject({ status: 'sent', attempts: 1, subject: 'Subject e1', to_address: to, claimed_by: null, error: null });
  expect(mail?.headers).toMatchObject({ 'message-id': message!.provider_id, subject: 'Subject e1' });
  expect(message!.headers).toMatchObject({ 'Message-ID': message!.provider_id, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  expect(message!.body_text).toContain('Hi Ada');
});

test('a later touch answers in the thread of the earlier one', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  await engine.deliver();
  await engine.pass(73 * HOUR);
  const [first, second] = sink.to(to);
  expect(second?.headers['in-reply-to']).toBe(first?.headers['message-id']);
  expect((await engine.messages(id)).map((message) => message.status)).toEqual(['sent', 'sent']);
});

test('a temporary failure is tried again later, and later still', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  refusals.set(to, { code: 451, message: 'Come back later' });
  await engine.step();
  await engine.deliver();
  const [queued] = await engine.messages(id);
  expect(queued).toMatchObject({ status: 'queued', attempts: 1, error: expect.stringContaining('Come back later') });
  expect(queued!.next_attempt_at.getTime() - engine.clock.current()).toBeGreaterThan(20_000);
  refusals.delete(to);
  engine.clock.advance(60_000);
  await engine.deliver();
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'sent', attempts: 2, error: null });
  expect(sink.to(to)).toHaveLength(1);
});

test('message that fails every attempt counts as failed', async () => {
  const { id } = await engine.enroll(sequenceId);
  let sent = 0;
  send = async (_message, options) => {
    await options?.maySubmit?.();
    sent += 1;
    return { ok: false, permanent: false, cause: 'rate', about: 'message', doubt: null, error: 'No answer' };
  };
  await engine.step();
  for (let hours = 0; hours < 40; hours += 1) {
    await engine.deliver();
    engine.clock.advance(HOUR);
  }
  expect(sent).toBe(MAX_ATTEMPTS);
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'failed', attempts: MAX_ATTEMPTS });
  expect(await engine.timeline(id)).toContain('event failed');
});

test('refused address bounces: the enrollment ends, and the lead gets no more messages', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  refusals.set(to, { code: 550, message: 'No such user' });
  await engine.step();
  await engine.deliver();
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'failed', attempts: 1 });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'bounced' });
  expect(await engine.deps.db.selectFrom('suppressions').selectAll().where('address', '=', to).execute()).toHaveLength(1);
});

test('permanent refusal follows the policy of its step: a task for a person, or the side exit', async () => {
  const steps = (unreachable: string) => [
    { ...email('e1', { unreachable }), exits: { next: 'w1', ...(unreachable === 'exit' ? { unreachable: 'end' } : {}) } },
    days('w1', 3),
    end(),
  ];
  const [asking, leaving] = [
    await engine.enroll(await engine.publish(draw(steps('task')))),
    await engine.enroll(await engine.publish(draw(steps('exit')))),
  ];
  send = answering({ ok: false, permanent: true, cause: 'content', about: 'message', doubt: null, error: '554 Looks like spam' });
  await engine.step();
  await engine.deliver();
  expect(await engine.enrollment(asking.id)).toMatchObject({ status: 'active', step_id: 'w1' });
  const tasks = await engine.deps.db.selectFrom('tasks').selectAll().where('enrollment_id', 'in', [asking.id, leaving.id]).execute();
  expect(tasks).toMatchObject([{ enrollment_id: asking.id, step_id: 'e1', visit: 1, channel: 'email', status: 'open' }]);
  expect(await engine.enrollment(leaving.id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
});

test('one rejected message does not delay the others', async () => {
  const leads = await Promise.all(Array.from({ length: 30 }, () => engine.enroll(sequenceId)));
  refusals.set(leads[3]!.email, { code: 550, message: 'No such user' });
  await engine.step();
  await engine.deliver();
  for (const [index, { email: to }] of leads.entries()) expect(sink.to(to)).toHaveLength(index === 3 ? 0 : 1);
});

test('suppression and unsubscribing count up to the moment of sending', async () => {
  const [early, late] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  await engine.deps.db
    .insertInto('suppressions')
    .values({ workspace_id: workspaceId, id: newId(), channel: 'email', address: early.email, reason: 'imported' })
    .execute();
  await submitEvents(engine.deps, [
    { workspaceId, key: `stop-${late.id}`, name: 'unsubscribed', at: engine.clock.current(), enrollmentId: late.id },
  ]);
  await engine.deliver();
  for (const { id, email: to } of [early, late]) {
    expect((await engine.messages(id))[0]?.status).toBe('canceled');
    expect(sink.to(to)).toHaveLength(0);
  }
});

test('a reply that comes while the message is claimed still stops it', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  const other = await engine.enroll(sequenceId);
  await engine.step();
  // The first of the two to be sent waits until the other lead has replied.
  let replied: Promise<unknown> | null = null;
  const smtp = createSmtpChannel({ url: sink.url });
  send = async (message, options) => {
    await (replied ??= submitEvents(engine.deps, [
      { workspaceId, key: `r-${id}`, name: 'replied', at: engine.clock.current(), enrollmentId: message.to === to ? other.id : id },
    ]));
    return smtp.send(message, options);
  };
  await deliverDue(engine.deps, { workerId: 'test', inFlight: 1 });
  await smtp.close();
  expect(sink.to(to).length + sink.to(other.email).length).toBe(1);
  const statuses = [...(await engine.messages(id)), ...(await engine.messages(other.id))].map((message) => message.status);
  expect(statuses.toSorted()).toEqual(['canceled', 'sent']);
});

test('paused sequence sends nothing and loses nothing', async () => {
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  await engine.deps.db.updateTable('sequences').set({ status: 'paused' }).where('id', '=', sequenceId).execute();
  await engine.deliver();
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'queued', attempts: 0 });
  await engine.deps.db.updateTable('sequences').set({ status: 'active' }).where('id', '=', sequenceId).execute();
  engine.clock.advance(120_000);
  await engine.deliver();
  expect(sink.to(to)).toHaveLength(1);
});

test('submitted message of a dead process becomes unconfirmed; one that was only claimed is sent by another worker', async () => {
  const [handed, claimed] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  const dead = newId();
  const now = new Date(engine.clock.current());
  await engine.deps.db
    .insertInto('worker_processes')
    .values({ id: dead, lock_key: '4711', started_at: now, heartbeat_at: now, version: '0' })
    .execute();
  for (const { id } of [handed, claimed]) {
    await engine.deps.db
      .updateTable('messages')
      .set({ status: 'claimed', claimed_by: dead, claimed_at: now, submitted_at: id === handed.id ? now : null })
      .where('enrollment_id', '=', id)
      .execute();
  }
  // While the process lives, its messages are its own.
  const owner = await engine.deps.pool.connect();
  await owner.query('SELECT pg_advisory_lock(4711)');
  expect(await recover(engine.deps)).toEqual({ unconfirmed: 0, requeued: 0 });
  await owner.query('SELECT pg_advisory_unlock(4711)');
  owner.release();
  expect(await recover(engine.deps)).toEqual({ unconfirmed: 1, requeued: 1 });
  await engine.pass(HOUR);
  expect((await engine.messages(handed.id))[0]).toMatchObject({
    status: 'unconfirmed',
    doubt: 'process-died',
    error: expect.stringContaining('died'),
  });
  expect(sink.to(handed.email)).toHaveLength(0);
  expect(sink.to(claimed.email)).toHaveLength(1);
});

test('claim that its process does not know of is released after a while, a known one is kept', async () => {
  const [lost, known] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  await engine.deps.db
    .updateTable('messages')
    .set({ status: 'claimed', claimed_by: 'us', claimed_at: new Date(engine.clock.current()) })
    .where('enrollment_id', 'in', [lost.id, known.id])
    .execute();
  const [message] = await engine.messages(known.id);
  const underWay = new Set([message!.id]);
  expect(await recoverOwn(engine.deps, 'us', underWay)).toEqual({ unconfirmed: 0, requeued: 0 });
  engine.clock.advance(60_000);
  expect(await recoverOwn(engine.deps, 'us', underWay)).toEqual({ unconfirmed: 0, requeued: 1 });
  await engine.deliver();
  expect([sink.to(lost.email).length, sink.to(known.email).length]).toEqual([1, 0]);
});

test('a connection that breaks after the content leaves the message unknown', async () => {
  const { id } = await engine.enroll(sequenceId);
  send = async () => ({
    ok: false,
    permanent: false,
    cause: 'infrastructure',
    about: 'mailbox',
    doubt: 'connection-lost',
    error: 'Connection closed',
  });
  await engine.step();
  await engine.deliver();
  send = null;
  await engine.pass(HOUR);
  expect((await engine.messages(id))[0]).toMatchObject({ status: 'unconfirmed', error: 'Connection closed', doubt: 'connection-lost' });
});

test('whether a message arrived can be asked', async () => {
  const asking = await engine.publish(
    draw([
      email('e1'),
      {
        id: 'if1',
        kind: 'if',
        config: { what: 'delivered', of: { touch: 'e1' }, within: { amount: 1, unit: 'days' } },
        exits: { yes: 'w1', no: 'end' },
      },
      days('w1', 5),
      end(),
    ]),
  );
  const { id } = await engine.enroll(asking);
  await engine.step();
  expect((await engine.enrollment(id)).step_id).toBe('if1');
  await engine.deliver();
  expect((await engine.enrollment(id)).step_id).toBe('w1');
});

test('a webhook is called like a message is sent, and its failure is not the lead’s', async () => {
  const calling = await engine.publish(
    draw([
      { id: 'h1', kind: 'webhook', config: { url: 'https://hooks.example.com/in', data: [{ name: 'list', value: 'warm' }] } },
      days('w1', 2),
      end(),
    ]),
  );
  const { id, leadId } = await engine.enroll(calling);
  const gone = await engine.enroll(calling);
  refused.add(gone.id);
  await engine.step();
  await engine.deliver();
  const [call] = calls.filter(({ text }) => text.includes(id));
  expect(call).toMatchObject({ to: 'https://hooks.example.com/in' });
  expect(JSON.parse(call!.text)).toMatchObject({ enrollment: id, step: 'h1', visit: 1, lead: { id: leadId }, data: { list: 'warm' } });
  expect((await engine.messages(id))[0]).toMatchObject({ channel: 'webhook', status: 'sent' });
  expect((await engine.messages(gone.id))[0]).toMatchObject({ channel: 'webhook', status: 'failed', error: 'Gone' });
  expect(await engine.enrollment(gone.id)).toMatchObject({ status: 'active', step_id: 'w1' });
});
