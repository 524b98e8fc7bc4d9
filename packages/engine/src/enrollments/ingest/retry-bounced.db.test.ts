import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { submitEvents } from './submit-events.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([email('e1', { unreachable: 'task' }), days('w1', 30), end()]));
});
afterAll(() => engine.stop());

let n = 0;
const report = (name: string, about: object) => {
  n += 1;
  return submitEvents(engine.deps, [{ workspaceId, key: `${name} ${n}`, name, at: engine.clock.current(), ...about }]);
};
const bounces = (messageId: string) => report('bounced', { messageId, properties: { permanent: false, reason: 'Mailbox full' } });

async function mailed() {
  const lead = await engine.enroll(sequenceId);
  await engine.step();
  await engine.deliver();
  const [message] = await engine.messages(lead.id);
  expect(message).toMatchObject({ status: 'sent' });
  return { ...lead, messageId: message?.id ?? '' };
}
const counted = async () =>
  Number(
    (await engine.deps.pool.query(`SELECT sum(n) AS n FROM flow_counts WHERE sequence_id = $1 AND what = 'sent'`, [sequenceId])).rows[0].n,
  );
const tasks = async (enrollmentId: string) =>
  (await engine.deps.db.selectFrom('tasks').select('step_id').where('enrollment_id', '=', enrollmentId).execute()).length;

test('a soft bounce sends the same message again over days, then the policy of the step applies', async () => {
  const { id, messageId, email: address } = await mailed();
  const before = await counted();
  for (let bounce = 1; bounce <= 6; bounce += 1) {
    await bounces(messageId);
    expect(await engine.messages(id)).toMatchObject([
      { id: messageId, status: 'queued', soft_bounces: bounce, error: 'Bounced for now: Mailbox full', sent_at: null },
    ]);
    expect(await tasks(id)).toBe(0);
    await engine.pass(2 * DAY);
    expect(await engine.messages(id)).toMatchObject([{ id: messageId, status: 'sent', error: null }]);
  }
  expect(await counted()).toBe(before);
  await bounces(messageId);
  expect(await engine.messages(id)).toMatchObject([{ id: messageId, status: 'sent', soft_bounces: 6 }]);
  expect(await tasks(id)).toBe(1);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'active' });
  const { rows } = await engine.deps.pool.query('SELECT 1 FROM suppressions WHERE address = $1', [address]);
  expect(rows).toEqual([]);
  const retries = await engine.deps.pool.query(`SELECT why FROM timeline WHERE enrollment_id = $1 AND entries->0->>'act' = 'retry'`, [id]);
  expect(retries.rows).toEqual(Array.from({ length: 6 }, () => ({ why: 'Mailbox full' })));
});

test('two reports of one soft bounce send the message again once', async () => {
  const { id, messageId } = await mailed();
  await Promise.all([bounces(messageId), bounces(messageId)]);
  await bounces(messageId);
  expect(await engine.messages(id)).toMatchObject([{ status: 'queued', soft_bounces: 1 }]);
  expect(await tasks(id)).toBe(0);
});

test('a late second report of a bounce does not send the message a third time', async () => {
  const { id, messageId } = await mailed();
  const at = engine.clock.current();
  await bounces(messageId);
  await engine.pass(2 * DAY);
  await report('bounced', { messageId, at, properties: { permanent: false, reason: 'Mailbox full' } });
  expect(await engine.messages(id)).toMatchObject([{ status: 'sent', soft_bounces: 1 }]);
  expect(await tasks(id)).toBe(0);
});

test('a deferral sends no second copy while the provider still tries', async () => {
  const { id, messageId } = await mailed();
  await report('bounced', { messageId, properties: { type: 'deferred' } });
  expect(await engine.messages(id)).toMatchObject([{ status: 'sent', soft_bounces: 0 }]);
  expect(await tasks(id)).toBe(0);
});

test('a soft bounce after a completed enrollment and an answer sends nothing again', async () => {
  const short = await engine.publish(draw([email('e1'), end()]));
  const { id, leadId } = await engine.enroll(short);
  await engine.step();
  await engine.deliver();
  const [message] = await engine.messages(id);
  await report('meeting-booked', { leadId });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
  await bounces(message!.id);
  expect(await engine.messages(id)).toMatchObject([{ status: 'sent', soft_bounces: 0 }]);
});

test('a soft bounce that names only the enrollment sends its last message again', async () => {
  const { id } = await mailed();
  await report('bounced', { enrollmentId: id, properties: { type: 'soft' } });
  expect(await engine.messages(id)).toMatchObject([{ status: 'queued', soft_bounces: 1 }]);
});

test('a reply cancels a message that waits after a soft bounce', async () => {
  const { id, messageId } = await mailed();
  await bounces(messageId);
  await report('replied', { messageId });
  await engine.pass(2 * DAY);
  expect(await engine.messages(id)).toMatchObject([{ status: 'canceled' }]);
});

test('a soft bounce after the lead replied sends nothing again', async () => {
  const { id, messageId } = await mailed();
  await report('replied', { messageId });
  await bounces(messageId);
  expect(await engine.messages(id)).toMatchObject([{ status: 'sent', soft_bounces: 0 }]);
});

test('a hard bounce after a soft one ends the enrollment and cancels the message', async () => {
  const { id, messageId, email: address } = await mailed();
  await bounces(messageId);
  await report('bounced', { messageId, properties: { permanent: true } });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'bounced' });
  await engine.pass(2 * DAY);
  expect(await engine.messages(id)).toMatchObject([{ status: 'canceled' }]);
  const { rows } = await engine.deps.pool.query('SELECT reason FROM suppressions WHERE address = $1', [address]);
  expect(rows).toEqual([{ reason: 'bounced' }]);
});
