import { eventually } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { performBulkAction, type BulkActionRequest, startBulkAction } from './bulk-action.ts';
import { findBulkJob } from './bulk-job.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const document = draw([email('e1'), days('w1', 3), email('e2'), days('w2', 3), end()]);
const many = (sequenceId: string, action: BulkActionRequest['action'], filter: BulkActionRequest['filter'] = {}) =>
  performBulkAction(engine.deps, { workspaceId, sequenceId, filter, action, by: 'Nora', why: 'Trade fair' }, { batch: 4 });
const enrollMany = (sequenceId: string, n: number) => Promise.all(Array.from({ length: n }, () => engine.enroll(sequenceId)));

test('those at a step are paused and resumed, each with who and why; others are not meant', async () => {
  const sequenceId = await engine.publish(document);
  const [first] = await enrollMany(sequenceId, 5);
  await engine.pass(0);
  await engine.pass(3 * DAY);
  const [other] = await enrollMany(sequenceId, 5);
  await engine.pass(0);
  expect(await many(sequenceId, { type: 'pause' }, { step: 'w2' })).toMatchObject({ status: 'done', total: 5, counts: { done: 5 } });
  expect((await engine.enrollment(first!.id)).status).toBe('paused');
  expect((await engine.enrollment(other!.id)).status).toBe('active');
  const told = await engine.deps.db.selectFrom('timeline_lines').selectAll().where('by', '=', 'Nora').execute();
  expect(told.map(({ entry, why }) => ({ entry, why }))).toEqual(
    Array.from({ length: 5 }, () => ({ entry: { what: 'act', act: 'pause' }, why: 'Trade fair' })),
  );
  expect(await many(sequenceId, { type: 'resume', keepDays: true })).toMatchObject({ total: 5, counts: { done: 5 } });
  expect(await many(sequenceId, { type: 'exit', reason: 'event-over' }, { leadIds: [first!.leadId] })).toMatchObject({
    counts: { done: 1 },
  });
  expect(await engine.enrollment(first!.id)).toMatchObject({ status: 'ended', end_reason: 'event-over' });
});

test('enrollments that refuse the action are counted, and the others get it', async () => {
  const sequenceId = await engine.publish(document);
  await enrollMany(sequenceId, 3);
  await engine.pass(0);
  expect(await many(sequenceId, { type: 'jump', step: 'nowhere' })).toMatchObject({ status: 'done', counts: { impossible: 3 } });
  expect(await many(sequenceId, { type: 'skip-wait' })).toMatchObject({ counts: { done: 3 } });
  await engine.deliver();
  expect(await many(sequenceId, { type: 'skip-wait' }, { step: 'w1' })).toMatchObject({ total: 0, status: 'done' });
});

test('finished leads are enrolled again', async () => {
  const sequenceId = await engine.publish(document);
  const [lead] = await enrollMany(sequenceId, 2);
  await engine.pass(0);
  await many(sequenceId, { type: 'exit', reason: 'event-over' }, { leadIds: [lead!.leadId] });
  expect(await many(sequenceId, { type: 'reenroll' })).toMatchObject({ total: 1, counts: { done: 1 } });
  await engine.pass(0);
  const { rows } = await engine.deps.pool.query('SELECT id, status FROM enrollments WHERE lead_id = $1 ORDER BY id', [lead!.leadId]);
  expect(rows).toMatchObject([{ status: 'ended' }, { status: 'active' }]);
  expect((await engine.timeline(rows[1].id))[0]).toBe('act enroll');
  // A lead that is already enrolled is not enrolled twice.
  expect(await many(sequenceId, { type: 'reenroll' })).toMatchObject({ counts: { 'already-enrolled': 1 } });
});

test('a worker does what its starter left', async () => {
  const sequenceId = await engine.publish(document);
  await enrollMany(sequenceId, 3);
  await engine.pass(0);
  const job = await startBulkAction(engine.deps, { workspaceId, sequenceId, filter: {}, action: { type: 'pause' }, by: null, why: null });
  const worker = await createWorker(engine.deps, { heartbeat: 100 });
  const done = await eventually(async () => {
    const found = await findBulkJob(engine.deps, workspaceId, job.id);
    return found?.status === 'done' ? found : null;
  });
  expect(done.counts).toEqual({ done: 3 });
  await worker.stop();
});
