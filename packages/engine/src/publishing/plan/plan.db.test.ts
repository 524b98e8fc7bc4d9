import type { SequenceDocument } from '@touchline/sequence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MoveChoice } from '../bulk/bulk-job.ts';
import { cancelBulk } from '../bulk/cancel-bulk.ts';
import { findBulkJob } from '../bulk/bulk-job.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { runBulk } from '../bulk/run-bulk.ts';
import { publish } from '../publish/publish.ts';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { moveEnrollments, startMove } from './move-enrollments.ts';
import { planPublish } from './plan-publish.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const OLD = [email('e1'), days('w1', 3), email('e2'), days('w2', 3), email('e3'), end()];

/** Saves another draft; gives its revision. */
async function save(sequenceId: string, document: SequenceDocument): Promise<number> {
  const { revision } = await engine.deps.db
    .updateTable('drafts')
    .set((eb) => ({ document: JSON.stringify(document), revision: eb('revision', '+', 1) }))
    .where('sequence_id', '=', sequenceId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

async function republish(sequenceId: string, document: SequenceDocument): Promise<void> {
  const published = await publish(engine.deps, { workspaceId, sequenceId, revision: await save(sequenceId, document) });
  if (!published.ok) throw new Error(published.reason);
}

const everywhere = (step: string | null, mode: MoveChoice['mode']): MoveChoice => ({ versionId: null, step, mode });
const move = (sequenceId: string, choices: readonly MoveChoice[], batch = 500) =>
  moveEnrollments(engine.deps, { workspaceId, sequenceId, choices, by: 'Nora', why: 'New copy' }, { batch });
const sentSteps = async (id: string) => (await engine.messages(id)).map((message) => `${message.step_id} ${message.status}`);

test('plan shows leads by step, and their next message before and after', async () => {
  const sequenceId = await engine.publish(draw(OLD));
  const waiting = await engine.enroll(sequenceId, { consent_sms: true });
  await engine.pass(0);
  const at = engine.clock.current();
  await engine.pass(3 * DAY);
  const further = await engine.enroll(sequenceId, { consent_sms: true });
  await engine.pass(0);
  expect((await engine.enrollment(waiting.id)).step_id).toBe('w2');
  const revision = await save(sequenceId, draw([email('e1'), days('w1', 5), email('e2'), sms('s'), end()]));

  const plan = await planPublish(engine.deps, { workspaceId, sequenceId, revision });
  if (!plan.ok) throw new Error(plan.reason);
  expect(plan).toMatchObject({ leads: 2, published: false });
  const [w1, w2] = plan.groups;
  const now = engine.clock.current();
  expect(w1).toMatchObject({
    step: 'w1',
    versionNumber: 1,
    kind: 'wait',
    fate: 'changed',
    mode: 'move',
    leads: { active: 1, paused: 0, failed: 0 },
  });
  expect(w1?.sends).toMatchObject({
    sampled: 1,
    before: { earliest: now + 3 * DAY, steps: [{ step: 'e2', leads: 1 }] },
    after: { earliest: now + 5 * DAY },
    change: { later: 1, sooner: 0 },
  });
  expect(w2).toMatchObject({ step: 'w2', fate: 'removed', mode: null, summary: 'Wait 3 days' });
  expect(w2?.sends).toMatchObject({ before: { earliest: at + 6 * DAY }, after: null });

  const chosen = await planPublish(engine.deps, { workspaceId, sequenceId, revision, choices: [everywhere('w2', { mapTo: 's' })] });
  expect(chosen.ok && chosen.groups[1]?.sends.after).toMatchObject({ earliest: now + DAY, steps: [{ step: 's', leads: 1 }] });
  expect(await planPublish(engine.deps, { workspaceId, sequenceId, revision: 1 })).toEqual({ ok: false, reason: 'conflict' });
  // A dry run: no lead moved.
  expect(await engine.timeline(further.id)).not.toContainEqual(expect.stringContaining('moved'));
});

test('move by step counts the time served, is recorded with who and why, and sends nothing twice', async () => {
  const sequenceId = await engine.publish(draw(OLD));
  const lead = await engine.enroll(sequenceId, { consent_sms: true });
  await engine.pass(0);
  await engine.pass(2 * DAY);
  const from = engine.clock.current() - 2 * DAY;
  await republish(sequenceId, draw([email('e1'), days('w1', 5), email('e2'), end()]));
  const moved = await move(sequenceId, [everywhere('w1', 'move')]);
  expect(moved).toMatchObject({ ok: true, job: { status: 'done', total: 1, done: 1, counts: { moved: 1 } } });
  expect(await engine.enrollment(lead.id)).toMatchObject({ step_id: 'w1', due_at: new Date(from + 5 * DAY) });
  const [told] = await engine.deps.db
    .selectFrom('timeline_lines')
    .selectAll()
    .where('enrollment_id', '=', lead.id)
    .orderBy('id', 'desc')
    .execute();
  expect(told).toMatchObject({ by: 'Nora', why: 'New copy' });
  expect(await engine.timeline(lead.id)).toContain('moved');
  await engine.pass(3 * DAY);
  expect(await sentSteps(lead.id)).toEqual(['e1 sent', 'e2 sent']);
  const [, second] = await engine.messages(lead.id);
  const { version_id } = await engine.enrollment(lead.id);
  expect(second?.version_id).toBe(version_id);
  // A second time, no leads are left to move.
  expect(await move(sequenceId, [everywhere('w1', 'move')])).toMatchObject({ job: { total: 0, status: 'done' } });
});

test('groups go different ways, in batches, with progress', async () => {
  const sequenceId = await engine.publish(draw(OLD));
  const leads = await Promise.all(Array.from({ length: 12 }, () => engine.enroll(sequenceId, { consent_sms: true })));
  await engine.pass(0);
  await engine.pass(3 * DAY);
  const late = await Promise.all(Array.from({ length: 4 }, () => engine.enroll(sequenceId, { consent_sms: true })));
  await engine.pass(0);
  await republish(sequenceId, draw([email('e1'), days('pause', 2), sms('s'), email('e2'), end()]));
  const refused = await move(sequenceId, [everywhere('w1', { mapTo: 'nowhere' })]);
  expect(refused).toEqual({ ok: false, reason: 'unknown-step', steps: ['nowhere'] });
  const progress: number[] = [];
  const moved = await moveEnrollments(
    engine.deps,
    { workspaceId, sequenceId, choices: [everywhere('w1', 'exit'), everywhere('w2', { mapTo: 's' })], by: null, why: null },
    { batch: 5, onProgress: (job) => progress.push(job.done) },
  );
  expect(progress).toEqual([5, 10, 15, 16]);
  expect(moved).toMatchObject({ job: { counts: { moved: 12, exited: 4 } } });
  expect(await engine.enrollment(late[0]!.id)).toMatchObject({ status: 'ended', end_reason: 'version-retired' });
  await engine.pass(0);
  await engine.pass(2 * DAY);
  // e2 went out on the old version: the new one passes over it.
  expect(await sentSteps(leads[0]!.id)).toEqual(['e1 sent', 'e2 sent', 's sent']);
  expect(await engine.timeline(leads[0]!.id)).toContain('skipped e2');
  const { findings } = await diagnose(engine.deps);
  expect(findings.map(({ code }) => code).filter((code) => code !== 'no-worker')).toEqual([]);
});

test('move can be canceled, and one left by its process continues', async () => {
  const sequenceId = await engine.publish(draw(OLD));
  await Promise.all(Array.from({ length: 6 }, () => engine.enroll(sequenceId, { consent_sms: true })));
  await engine.pass(0);
  await republish(sequenceId, draw([email('e1'), days('w1', 4), email('e2'), end()]));
  const start = () => startMove(engine.deps, { workspaceId, sequenceId, choices: [everywhere('w1', 'move')], by: null, why: null });
  const first = await start();
  if (!first.ok) throw new Error(first.reason);
  const stopping = new AbortController();
  await runBulk(engine.deps, { jobId: first.job.id, batch: 2, onProgress: () => stopping.abort(), signal: stopping.signal });
  expect(await findBulkJob(engine.deps, workspaceId, first.job.id)).toMatchObject({ status: 'running', done: 2 });
  expect(await cancelBulk(engine.deps, { workspaceId, id: first.job.id })).toBe(true);
  expect(await runBulk(engine.deps, { jobId: first.job.id })).toBe(0);
  const second = await start();
  expect(second).toMatchObject({ job: { total: 4 } });
  // Any process may take it up, without knowing of it.
  expect(await runBulk(engine.deps)).toBe(1);
  expect(second.ok && (await findBulkJob(engine.deps, workspaceId, second.job.id))).toMatchObject({ status: 'done', counts: { moved: 4 } });
});
