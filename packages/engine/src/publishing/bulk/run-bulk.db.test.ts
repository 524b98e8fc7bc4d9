import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { workspaceId } from '../../test-kit/test-engine.ts';
import { createTwoEngines, type TwoEngines } from '../../test-kit/two-engines.ts';
import { startBulkAction } from './bulk-action.ts';
import { findBulkJob } from './bulk-job.ts';
import { runBulk } from './run-bulk.ts';

let engine: TwoEngines;

beforeAll(async () => {
  engine = await createTwoEngines();
});
afterAll(() => engine.stop());

test('two processes never do the same part of a job', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), end()]));
  const leads = await Promise.all(Array.from({ length: 4 }, () => engine.enroll(sequenceId)));
  await engine.pass(0);
  const request = { workspaceId, sequenceId, filter: {}, action: { type: 'pause' as const }, by: 'Nora', why: null };
  const { id } = await startBulkAction(engine.deps, request);
  const gate = engine.before('UPDATE bulk_jobs SET place');
  const second = runBulk(engine.second, { jobId: id, batch: 4 });
  await gate.reached;
  expect(await runBulk(engine.deps, { jobId: id, batch: 4 })).toBe(0);
  gate.open();
  expect(await second).toBe(1);
  expect(await findBulkJob(engine.deps, workspaceId, id)).toMatchObject({ status: 'done', done: 4, counts: { done: 4 } });
  for (const lead of leads) expect((await engine.timeline(lead.id)).filter((line) => line === 'act pause')).toHaveLength(1);
});

test('leads that left the step after the selection are not touched', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), email('e2'), days('w2', 3), end()]));
  const [stays, moves] = await Promise.all([engine.enroll(sequenceId), engine.enroll(sequenceId)]);
  await engine.pass(0);
  const request = { workspaceId, sequenceId, filter: { step: 'w1' }, action: { type: 'pause' as const }, by: 'Nora', why: null };
  const { id } = await startBulkAction(engine.deps, request);
  await engine.deps.pool.query("UPDATE enrollments SET due_at = now() - interval '1 year' WHERE id = $1", [moves!.id]);
  await startBulkAction(engine.deps, { ...request, filter: { leadIds: [moves!.leadId] }, action: { type: 'skip-wait' } }).then((skip) =>
    runBulk(engine.deps, { jobId: skip.id }),
  );
  await runBulk(engine.deps, { jobId: id });
  expect(await findBulkJob(engine.deps, workspaceId, id)).toMatchObject({ counts: { done: 1, 'moved-on': 1 } });
  expect((await engine.enrollment(stays!.id)).status).toBe('paused');
  expect((await engine.enrollment(moves!.id)).status).toBe('active');
});
