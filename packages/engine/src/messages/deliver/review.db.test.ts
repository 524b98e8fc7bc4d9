import { createSmtpChannel, type ChannelAdapter, DECLINED, type OutgoingMessage, type SendResult } from '@touchline/channels';
import { defaultSettings } from '@touchline/sequence';
import { addLead, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { performAction } from '../../enrollments/actions/perform-action.ts';
import { enroll } from '../../enrollments/actions/enroll.ts';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { deliverDue } from './deliver-due.ts';

const MINUTE = 60_000;
const guards = { smsPerLeadDay: 1, hoursBetweenEmails: 48, waking: { from: '08:00', to: '21:00' } };

let sink: SmtpSink;
let engine: TestEngine;
/** Runs instead of the next send. */
let instead: (() => Promise<SendResult>) | null = null;
const texted: OutgoingMessage[] = [];
const phone: ChannelAdapter = {
  channel: 'sms',
  provider: 'test',
  send: async (message, options) => {
    await options?.maySubmit?.();
    texted.push(message);
    return { ok: true, providerId: message.id };
  },
  close: async () => undefined,
};

const sendWith =
  (smtp: ChannelAdapter): ChannelAdapter['send'] =>
  async (message, options) => {
    if (instead === null) return smtp.send(message, options);
    return (await options?.maySubmit?.()) === false ? DECLINED : instead();
  };

beforeAll(async () => {
  sink = await startSmtpSink();
  const smtp = createSmtpChannel({ url: sink.url });
  engine = await createTestEngine({
    channels: { email: { ...smtp, send: sendWith(smtp) }, sms: phone },
  });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});
beforeEach(() => {
  instead = null;
  engine.clock.moveTo(Math.ceil(engine.clock.current() / (7 * DAY)) * 7 * DAY + 5 * DAY + 12 * HOUR);
});

const atHour = (hour: number, minute = 0): void =>
  engine.clock.moveTo(Math.floor(engine.clock.current() / DAY) * DAY + hour * HOUR + minute * MINUTE);

test('a message that misses its window by a minute waits for the next one', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()], { sendWindow: defaultSettings().sendWindow }));
  atHour(17, 59);
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  engine.clock.advance(2 * MINUTE);
  await engine.deliver();
  expect(sink.to(to)).toHaveLength(0);
  const [message] = await engine.messages(id);
  expect(message).toMatchObject({ status: 'queued', attempts: 0, error: expect.stringContaining('the send window') });
  expect(new Date(message!.next_attempt_at).getUTCHours()).toBe(8);
  engine.clock.moveTo(message!.next_attempt_at.getTime());
  await engine.deliver();
  expect(sink.to(to)).toHaveLength(1);
});

test('manual send goes out immediately', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()], { sendWindow: defaultSettings().sendWindow }));
  atHour(23);
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  await performAction(engine.deps, { workspaceId, enrollmentId: id, action: { type: 'send-now' }, by: 'Ada', why: null });
  await engine.deliver();
  expect(sink.to(to)).toHaveLength(1);
});

test('two emails queued during an outage keep their gap', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 2), email('e2'), end()], { guards }));
  const { id, email: to } = await engine.enroll(sequenceId);
  await engine.step();
  engine.clock.advance(2 * DAY);
  await engine.step();
  expect((await engine.messages(id)).map((message) => message.status)).toEqual(['queued', 'queued']);
  for (let minute = 0; minute < 3; minute += 1) {
    await engine.deliver();
    engine.clock.advance(MINUTE);
  }
  const [first, second] = await engine.messages(id);
  expect([first?.status, second?.status]).toEqual(['sent', 'queued']);
  expect(second!.next_attempt_at.getTime() - first!.sent_at!.getTime()).toBeGreaterThan(47 * HOUR);
  engine.clock.moveTo(second!.next_attempt_at.getTime());
  await engine.deliver();
  expect(sink.to(to).map((mail) => mail.headers['subject'])).toEqual(['Subject e1', 'Subject e2']);
});

test('lead gets one SMS per day across all sequences', async () => {
  const [one, two] = [
    await engine.publish(draw([sms('s1'), end()], { guards })),
    await engine.publish(draw([sms('s2'), end()], { guards })),
  ];
  const lead = await addLead(engine.deps.db, { phone: '+15550177', consent_sms: true });
  for (const sequenceId of [one, two]) await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [lead.id] });
  const ours = (): OutgoingMessage[] => texted.filter(({ to }) => to === '+15550177');
  await engine.step();
  await engine.deliver();
  expect(ours()).toHaveLength(1);
  engine.clock.advance(HOUR);
  await engine.deliver();
  expect(ours()).toHaveLength(1);
  atHour(36);
  await engine.pass(0);
  expect(ours()).toHaveLength(2);
});

test('revoked consent cancels messages in progress', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), sms('s1'), end()]));
  const [gone, here] = [await engine.enroll(sequenceId, { phone: '+15550188', consent_sms: true }), await engine.enroll(sequenceId)];
  await engine.step();
  await engine.deps.db.updateTable('leads').set({ consent_email: false, consent_sms: false }).where('id', '=', gone.leadId).execute();
  await engine.deliver();
  expect((await engine.messages(gone.id)).map((message) => message.status)).toEqual(['canceled', 'canceled']);
  expect([sink.to(gone.email), texted.filter(({ to }) => to === '+15550188')]).toEqual([[], []]);
  expect(sink.to(here.email)).toHaveLength(1);
});

test('pause after the claim still holds a message that is not submitted yet', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const leads = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  instead = async () => {
    await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'paused' });
    return { ok: true, providerId: 'first' };
  };
  await deliverDue(engine.deps, { workerId: 'test', inFlight: 1 });
  const messages = (await Promise.all(leads.map(({ id }) => engine.messages(id)))).flat();
  expect(messages.map((message) => message.status).toSorted()).toEqual(['queued', 'sent']);
  expect(messages.find((message) => message.status === 'queued')).toMatchObject({ attempts: 0, submitted_at: null });
});

test('stopping worker returns messages that it has not submitted', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const leads = await Promise.all(Array.from({ length: 6 }, () => engine.enroll(sequenceId)));
  await engine.step();
  const stopping = new AbortController();
  instead = async () => {
    stopping.abort();
    return { ok: true, providerId: 'first' };
  };
  await deliverDue(engine.deps, { workerId: 'test', inFlight: 1, signal: stopping.signal });
  const messages = (await Promise.all(leads.map(({ id }) => engine.messages(id)))).flat();
  expect(messages.map((message) => message.status).toSorted()).toEqual([...Array.from({ length: 5 }, () => 'queued'), 'sent']);
});

test('every sequence gets its share of a claim', async () => {
  const big = await engine.publish(draw([email('e1'), end()]));
  const small = await engine.publish(draw([email('e1'), end()]));
  await Promise.all(Array.from({ length: 60 }, () => engine.enroll(big)));
  await engine.step();
  engine.clock.advance(MINUTE);
  const late = await engine.enroll(small);
  await engine.step();
  await deliverDue(engine.deps, { workerId: 'test', limit: 20 });
  expect((await engine.messages(late.id))[0]?.status).toBe('sent');
});

test('message that the database refuses to store fails alone', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const [bad, ...good] = await Promise.all(Array.from({ length: 5 }, () => engine.enroll(sequenceId)));
  await engine.deps.pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '23514'; END $$`);
  await engine.deps.pool.query(
    `CREATE TRIGGER refuse BEFORE UPDATE ON messages FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL AND NEW.enrollment_id = '${bad!.id}') EXECUTE FUNCTION refuse()`,
  );
  await engine.step();
  await engine.deliver();
  await engine.deps.pool.query('DROP TRIGGER refuse ON messages');
  expect((await engine.messages(bad!.id))[0]).toMatchObject({
    status: 'failed',
    error: 'The result could not be stored: refused',
    submitted_at: null,
  });
  expect(good.map(({ email: to }) => sink.to(to).length)).toEqual([1, 1, 1, 1]);
});
