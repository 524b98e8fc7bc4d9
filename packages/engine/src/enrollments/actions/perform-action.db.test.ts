import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from './enroll.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { performAction } from './perform-action.ts';
import { completeTask } from './complete-task.ts';
import type { Action } from '@touchline/sequence';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([days('w1', 3), email('e1'), days('w2', 3), email('e2'), end()]));
});
afterAll(() => engine.stop());

const perform = (enrollmentId: string, one: Action) =>
  performAction(engine.deps, { workspaceId, enrollmentId, action: one, by: 'Grace', why: 'She asked for it' });

async function waiting(): Promise<string> {
  const { id } = await engine.enroll(sequenceId);
  await engine.step();
  return id;
}

test('skipping a wait moves on at once, and says who did it and why', async () => {
  const id = await waiting();
  expect(await perform(id, { type: 'skip-wait' })).toEqual({ ok: true });
  expect((await engine.enrollment(id)).step_id).toBe('w2');
  expect((await engine.messages(id)).map((message) => message.step_id)).toEqual(['e1']);
  const told = await engine.deps.db.selectFrom('timeline_lines').select(['by', 'why', 'entry']).where('enrollment_id', '=', id).execute();
  expect(told.find(({ entry }) => (entry as { what: string }).what === 'act')).toMatchObject({ by: 'Grace', why: 'She asked for it' });
});

test('lead enrolled this moment can skip the first wait', async () => {
  const { id } = await engine.enroll(sequenceId);
  expect(await perform(id, { type: 'skip-wait' })).toEqual({ ok: true });
  expect((await engine.enrollment(id)).step_id).toBe('w2');
});

test('each skip of a wait passes one wait, also when two persons skip it at the same time', async () => {
  const id = await waiting();
  const both = await Promise.all([perform(id, { type: 'skip-wait' }), perform(id, { type: 'skip-wait' })]);
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'completed' });
  expect((await engine.messages(id)).map((message) => message.step_id).sort()).toEqual(['e1', 'e2']);
  expect(await perform(id, { type: 'skip-wait' })).toEqual({ ok: false, reason: 'ended' });
  expect((await engine.timeline(id)).filter((line) => line === 'act skip-wait')).toHaveLength(2);
});

test('paused enrollment does not move until resumed', async () => {
  const id = await waiting();
  expect(await perform(id, { type: 'pause' })).toEqual({ ok: true });
  engine.clock.advance(4 * DAY);
  await engine.step();
  expect(await engine.enrollment(id)).toMatchObject({ status: 'paused', step_id: 'w1', due_at: null });
  expect(await perform(id, { type: 'resume' })).toEqual({ ok: true });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'active', step_id: 'w2' });
});

test('resuming can keep the days that were left', async () => {
  const id = await waiting();
  const before = (await engine.enrollment(id)).due_at!.getTime();
  await perform(id, { type: 'pause' });
  engine.clock.advance(10 * DAY);
  await perform(id, { type: 'resume', keepDays: true });
  expect((await engine.enrollment(id)).due_at?.getTime()).toBe(before + 10 * DAY);
});

test('rescheduling, jumping, skipping a step', async () => {
  const id = await waiting();
  const at = engine.clock.current() + DAY;
  await perform(id, { type: 'reschedule', at });
  expect((await engine.enrollment(id)).due_at?.getTime()).toBe(at);
  await perform(id, { type: 'skip-step' });
  expect((await engine.enrollment(id)).step_id).toBe('w2');
  await perform(id, { type: 'jump', step: 'w1' });
  expect((await engine.enrollment(id)).step_id).toBe('w1');
});

test('exit ends an enrollment and cancels its unsent messages; later actions are refused', async () => {
  const id = await waiting();
  await perform(id, { type: 'skip-wait' });
  expect(await perform(id, { type: 'exit', reason: 'not-a-fit' })).toEqual({ ok: true });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'not-a-fit', due_at: null });
  expect((await engine.messages(id))[0]?.status).toBe('canceled');
  expect(await perform(id, { type: 'pause' })).toEqual({ ok: false, reason: 'ended' });
});

test('action without effect is refused with a reason and leaves no trace', async () => {
  const id = await waiting();
  const before = await engine.timeline(id);
  expect(await perform(id, { type: 'resume' })).toEqual({ ok: false, reason: 'impossible', detail: 'It is not paused.' });
  expect(await perform(id, { type: 'jump', step: 'nowhere' })).toMatchObject({ ok: false, reason: 'impossible' });
  expect(await engine.timeline(id)).toEqual(before);
  expect(await perform('00000000-0000-7000-8000-00000000ffff', { type: 'pause' })).toEqual({ ok: false, reason: 'unknown-enrollment' });
});

test('resume retries a failed enrollment', async () => {
  const id = await waiting();
  await engine.deps.db.updateTable('enrollments').set({ status: 'failed', error: 'A bug.', due_at: null }).where('id', '=', id).execute();
  engine.clock.advance(4 * DAY);
  await engine.step();
  expect((await engine.enrollment(id)).status).toBe('failed');
  expect(await perform(id, { type: 'resume' })).toEqual({ ok: true });
  expect(await engine.enrollment(id)).toMatchObject({ status: 'active', step_id: 'w2', error: null });
});

test('completed task moves its lead by its outcome, once', async () => {
  const calling = await engine.publish(
    draw(
      [
        {
          id: 'c1',
          kind: 'call',
          config: { goal: 'Talk', script: 'Ask.', waitFor: { amount: 2, unit: 'days' } },
          exits: { done: 'if1', limit: 'end' },
        },
        { id: 'if1', kind: 'if', config: { what: 'outcome', of: { touch: 'c1' }, outcome: 'connected' }, exits: { yes: 'won', no: 'end' } },
        { id: 'won', kind: 'end', config: { reason: 'converted' }, exits: {} },
        end(),
      ],
      { exitConditions: [{ name: 'replied' }] },
    ),
  );
  const { id } = await engine.enroll(calling);
  await engine.step();
  const task = await engine.deps.db.selectFrom('tasks').selectAll().where('enrollment_id', '=', id).executeTakeFirstOrThrow();
  const completion = { workspaceId, taskId: task.id, outcome: 'connected', note: 'Wants a demo', by: 'Grace' };
  const results = await Promise.all(Array.from({ length: 5 }, () => completeTask(engine.deps, completion)));
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'converted' });
  const closed = await engine.deps.db.selectFrom('tasks').selectAll().where('id', '=', task.id).executeTakeFirstOrThrow();
  expect(closed).toMatchObject({ status: 'done', outcome: 'connected', note: 'Wants a demo' });
});

test('acts at the same time as steps neither collide nor get lost', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => waiting()));
  engine.clock.advance(3 * DAY);
  await Promise.all([engine.step(), engine.step(), ...ids.map((id) => perform(id, { type: 'exit', reason: 'by-hand' }))]);
  for (const id of ids) expect(await engine.enrollment(id)).toMatchObject({ status: 'ended', end_reason: 'by-hand' });
});

test('enrolling refuses with a reason, and takes the others', async () => {
  const { leadId } = await engine.enroll(sequenceId);
  const unknown = '00000000-0000-7000-8000-00000000ffff';
  const fresh = (await engine.enroll(await engine.publish(draw([days('w1', 1), end()])))).leadId;
  const result = await enroll(engine.deps, { workspaceId, sequenceId, leadIds: [leadId, unknown, fresh, fresh] });
  expect(result.enrolled.map((one) => one.leadId)).toEqual([fresh]);
  expect(result.refused).toEqual([
    { leadId, reason: 'already-enrolled' },
    { leadId: unknown, reason: 'unknown-lead' },
  ]);
  expect(await enroll(engine.deps, { workspaceId, sequenceId: unknown, leadIds: [fresh] })).toEqual({
    enrolled: [],
    refused: [{ leadId: fresh, reason: 'not-published' }],
  });
});
