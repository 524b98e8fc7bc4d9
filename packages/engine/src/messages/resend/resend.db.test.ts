import type { ChannelAdapter, SendResult } from '@touchline/channels';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { submitEvents } from '../../enrollments/ingest/submit-events.ts';
import { liftSuppression } from '../suppressions/lift-suppression.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { resend } from './resend.ts';

/** A mail server with scripted answers that counts accepted messages. */
let answer: (to: string) => SendResult;
let taken: string[] = [];
const server: ChannelAdapter = {
  channel: 'email',
  provider: 'test',
  send: async ({ to }) => {
    const result = answer(to);
    if (result.ok) taken.push(to);
    return result;
  },
  close: async () => undefined,
};
const takes = (): SendResult => ({ ok: true, providerId: `<${taken.length}@example.com>` });
const refuses = (cause: 'content' | 'address' | 'policy', error: string) => (): SendResult => ({
  ok: false,
  cause,
  about: 'message',
  permanent: true,
  doubt: null,
  error,
});

let engine: TestEngine;
let sequenceId: string;
let spaced: string;
beforeAll(async () => {
  engine = await createTestEngine({ channels: { email: server } });
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 30), end()]));
  spaced = await engine.publish(
    draw([email('e1'), days('w1', 1), email('e2'), days('w2', 30), end()], {
      guards: { smsPerLeadDay: null, hoursBetweenEmails: 48, waking: null },
    }),
  );
});
afterAll(() => engine.stop());
beforeEach(() => {
  taken = [];
  answer = takes;
});

async function failed(cause: 'content' | 'address' = 'content', sequence = sequenceId) {
  answer = refuses(cause, `554 5.6.0 refused for ${cause}`);
  const lead = await engine.enroll(sequence);
  await engine.step();
  await engine.deliver();
  answer = takes;
  const [message] = await engine.messages(lead.id);
  expect(message).toMatchObject({ status: 'failed' });
  return { ...lead, messageId: message?.id ?? '' };
}
const again = (filter: object, more: object = {}) => resend(engine.deps, { workspaceId, filter, by: 'Ada', why: 'Fixed', ...more });

test('a failed message goes out once, as the same row, with who and why in the history', async () => {
  const { id, messageId, email: to } = await failed();
  expect(await again({ messageIds: [messageId] })).toEqual({ resent: 1, left: {} });
  await engine.deliver();
  expect(taken).toEqual([to]);
  expect(await engine.messages(id)).toMatchObject([{ id: messageId, status: 'sent', error: null, cause: null }]);
  const line = await engine.deps.db
    .selectFrom('timeline')
    .select(['entries', 'by', 'why'])
    .where('enrollment_id', '=', id)
    .where('by', '=', 'Ada')
    .executeTakeFirst();
  expect(line).toEqual({ entries: [{ what: 'act', act: 'resend', step: 'e1' }], by: 'Ada', why: 'Fixed' });
  expect(await again({ messageIds: [messageId] })).toEqual({ resent: 0, left: {} });
});

test('messages that are not failed are not resent', async () => {
  const { id, messageId } = await failed();
  for (const status of ['unconfirmed', 'sent', 'queued', 'claimed', 'canceled'] as const) {
    await engine.deps.db.updateTable('messages').set({ status }).where('enrollment_id', '=', id).execute();
    expect(await again({ messageIds: [messageId] })).toEqual({ resent: 0, left: {} });
  }
  await engine.deps.db.updateTable('messages').set({ status: 'canceled' }).where('enrollment_id', '=', id).execute();
});

test('dry run counts and changes nothing', async () => {
  const { messageId, id } = await failed();
  expect(await again({ messageIds: [messageId] }, { dryRun: true })).toEqual({ resent: 1, left: {} });
  expect(await engine.messages(id)).toMatchObject([{ status: 'failed' }]);
});

test('leads that replied, unsubscribed or were suppressed are left out, with the reason', async () => {
  const [replied, gone, free] = [await failed(), await failed(), await failed()];
  const hear = (name: string, enrollmentId: string) =>
    submitEvents(engine.deps, [{ workspaceId, key: `${name} ${enrollmentId}`, name, at: engine.clock.current(), enrollmentId }]);
  await hear('replied', replied.id);
  await hear('unsubscribed', gone.id);
  const many = { messageIds: [replied, gone, free].map(({ messageId }) => messageId) };
  expect(await again(many, { dryRun: true })).toEqual({ resent: 1, left: { answered: 2 } });
  expect(await again(many)).toEqual({ resent: 1, left: { answered: 2 } });
  await engine.deliver();
  expect(taken).toEqual([free.email]);
});

test('bounced message can be resent after its suppression is lifted, and a second bounce suppresses again', async () => {
  const { id, messageId, email: to } = await failed('address');
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'bounced' });
  expect(await again({ messageIds: [messageId] })).toEqual({ resent: 0, left: { suppressed: 1 } });
  const suppression = () =>
    engine.deps.db
      .selectFrom('suppressions')
      .select(['id', 'reason'])
      .where('address', '=', to)
      .where('lifted_at', 'is', null)
      .executeTakeFirst();
  await liftSuppression(engine.deps, { workspaceId, id: (await suppression())!.id, by: 'Ada', why: 'It works again' });
  expect(await again({ messageIds: [messageId] })).toEqual({ resent: 1, left: {} });
  answer = refuses('address', '550 5.1.1 no such user');
  await engine.deliver();
  expect(await engine.messages(id)).toMatchObject([{ status: 'failed', cause: 'address', error: '550 5.1.1 no such user' }]);
  expect(await suppression()).toMatchObject({ reason: 'bounced' });
});

test('the gap between emails holds for a message that is sent again', async () => {
  const { id, messageId } = await failed('content', spaced);
  await engine.pass(3 * DAY);
  expect((await engine.messages(id)).map(({ status }) => status)).toEqual(['failed', 'sent']);
  engine.clock.advance(HOUR);
  await again({ messageIds: [messageId] });
  await engine.deliver();
  const find = async () => (await engine.messages(id)).find((message) => message.id === messageId);
  expect(await find()).toMatchObject({ status: 'queued', error: expect.stringContaining('earlier message') });
  await engine.pass(2 * DAY + HOUR);
  expect(await find()).toMatchObject({ status: 'sent' });
});

test('many are chosen by sequence, step, cause and time', async () => {
  const start = new Date(engine.clock.current() + HOUR);
  engine.clock.advance(2 * HOUR);
  await failed();
  await failed();
  await failed('content', spaced);
  const filter = { sequenceId, step: 'e1', cause: 'content' as const, from: start };
  expect(await again({ ...filter, cause: 'policy' })).toEqual({ resent: 0, left: {} });
  expect(await again({ ...filter, to: start })).toEqual({ resent: 0, left: {} });
  expect(await again(filter)).toEqual({ resent: 2, left: {} });
  await engine.deliver();
  expect(taken).toHaveLength(2);
});
