import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitEvents } from '../ingest/submit-events.ts';
import { nextMessage } from '../../messages/rewrite/next-message.ts';
import { rewriteNextMessage } from '../../messages/rewrite/rewrite-next-message.ts';
import { draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, HOUR, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { completeTask } from './complete-task.ts';

let engine: TestEngine;
let byRep: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const body = 'Hi {{ lead.firstName }},\n\n{{ firstLine }}\n\nShall we talk?';
  byRep = await engine.publish(draw([email('e', { personalization: { from: 'rep', within: { amount: 4, unit: 'hours' } } }, body), end()]));
});
afterAll(() => engine.stop());

const tasksOf = (enrollmentId: string) =>
  engine.deps.db.selectFrom('tasks').selectAll().where('enrollment_id', '=', enrollmentId).execute();

const written = async (taskId: string, text: string | null) =>
  completeTask(engine.deps, { workspaceId, taskId, outcome: text === null ? 'without' : 'written', note: null, text });

const bodyOf = async (enrollmentId: string) => (await engine.messages(enrollmentId))[0]?.body_text;

test('the message waits for its first line, and is sent with it', async () => {
  const lead = await engine.enroll(byRep, { first_name: 'Ada' });
  await engine.pass(0);
  expect(await engine.messages(lead.id)).toEqual([]);
  const [task] = await tasksOf(lead.id);
  expect(task).toMatchObject({ purpose: 'first-line', step_id: 'e', visit: 1, channel: 'email', variant: 'a', status: 'open' });
  expect(await written(task!.id, 'Your talk was [the best](https://evil.example).')).toBe(true);
  await engine.pass(HOUR);
  const body = await bodyOf(lead.id);
  expect(body).toContain('Hi Ada,\n\nYour talk was [the best]');
  expect(body).toContain('Shall we talk?');
  expect(await written(task!.id, 'Again')).toBe(false);
  expect(await engine.timeline(lead.id)).toEqual(expect.arrayContaining(['asked e', 'event first-line-written']));
});

test('after the limit it goes out without, and the task is closed', async () => {
  const lead = await engine.enroll(byRep, { first_name: 'Bo' });
  await engine.pass(0);
  await engine.pass(4 * HOUR);
  expect(await bodyOf(lead.id)).toContain('Hi Bo,\n\nShall we talk?');
  expect(await tasksOf(lead.id)).toMatchObject([{ status: 'canceled' }]);
});

test('rep may leave the first line empty', async () => {
  const lead = await engine.enroll(byRep, { first_name: 'Cy' });
  await engine.pass(0);
  await written((await tasksOf(lead.id))[0]!.id, null);
  await engine.pass(0);
  expect(await bodyOf(lead.id)).toContain('Hi Cy,\n\nShall we talk?');
});

test('an unsubscribe closes the task', async () => {
  const lead = await engine.enroll(byRep);
  await engine.pass(0);
  await submitEvents(engine.deps, [{ workspaceId, key: 'stop', name: 'unsubscribed', at: engine.clock.current(), leadId: lead.leadId }]);
  expect(await tasksOf(lead.id)).toMatchObject([{ status: 'canceled' }]);
});

test('texts written for the message are kept with the first line', async () => {
  const lead = await engine.enroll(byRep, { first_name: 'Di' });
  await engine.pass(0);
  const request = { workspaceId, enrollmentId: lead.id };
  const rewrite = (content: Record<string, string> | null) =>
    rewriteNextMessage(engine.deps, { ...request, step: 'e', visit: 1, content, by: 'Nora', why: null });
  expect(await rewrite({ subject: 'For Di' })).toMatchObject({ ok: true });
  await written((await tasksOf(lead.id))[0]!.id, 'I saw the news.');
  expect(await nextMessage(engine.deps, request)).toMatchObject({ rewritten: true });
  await rewrite(null);
  expect(await nextMessage(engine.deps, request)).toMatchObject({ rewritten: false, content: { subject: 'Subject e' } });
  await engine.pass(0);
  expect(await bodyOf(lead.id)).toContain('I saw the news.');
});

test('a field of the lead may hold the line', async () => {
  const sequenceId = await engine.publish(
    draw([email('e', { personalization: { from: 'field', field: 'hook' } }, '{{ firstLine }}\n\nShall we talk?'), end()]),
  );
  const [known, unknown] = [
    await engine.enroll(sequenceId, { fields: JSON.stringify({ hook: 'Well done in Oslo.' }) }),
    await engine.enroll(sequenceId),
  ];
  await engine.pass(0);
  expect(await bodyOf(known.id)).toContain('Well done in Oslo.\n\nShall we talk?');
  expect(await bodyOf(unknown.id)).toMatch(/^Shall we talk\?/);
});
