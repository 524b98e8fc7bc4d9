import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelBulk } from './cancel-bulk.ts';
import { finishBulk, runBulk } from './run-bulk.ts';
import { deliverDue } from '../../messages/deliver/deliver-due.ts';
import { diagnose } from '../../admin/doctor/diagnose.ts';
import { enroll } from '../../enrollments/actions/enroll.ts';
import { days, draw, email, end, sms } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { nextMessagesOfMany } from './next-messages-of-many.ts';
import { nextMessage } from '../../messages/rewrite/next-message.ts';
import { rewriteNextMessage } from '../../messages/rewrite/rewrite-next-message.ts';
import { type RewriteManyRequest, startRewriteMany, startUndoRewrite } from './rewrite-many.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const document = draw([email('e1'), days('w1', 3), email('e2'), days('w2', 3), sms('s1'), end()]);
const author = { by: 'Nora', why: 'The fair moved' };

/** Ids of enrollments of this many new leads. */
async function enrollMany(sequenceId: string, n: number): Promise<string[]> {
  const leadIds = Array.from({ length: n }, () => newId());
  await engine.deps.pool.query(
    `INSERT INTO leads (workspace_id, id, email, phone, first_name, consent_sms)
     SELECT $1, id, id || '@example.com', '+15550100', 'Ada', true FROM unnest($2::uuid[]) AS ids(id)`,
    [workspaceId, leadIds],
  );
  const { enrolled } = await enroll(engine.deps, { workspaceId, sequenceId, leadIds });
  return enrolled.map(({ enrollmentId }) => enrollmentId);
}

const versionOf = async (id: string) => (await engine.enrollment(id)).version_id;
const overview = (sequenceId: string, filter: RewriteManyRequest['filter'] = {}) =>
  nextMessagesOfMany(engine.deps, { workspaceId, sequenceId, filter });

async function start(sequenceId: string, request: Partial<RewriteManyRequest> & Pick<RewriteManyRequest, 'versionId'>) {
  const content = { subject: 'In hall 4, {{ lead.firstName }}', body: 'See you there.' };
  const started = await startRewriteMany(engine.deps, {
    workspaceId,
    sequenceId,
    filter: {},
    step: 'e2',
    content,
    overwrite: false,
    ...author,
    ...request,
  });
  if (!started.ok) throw new Error(JSON.stringify(started));
  return started.job;
}

const subjects = async (sequenceId: string) => {
  const { rows } = await engine.deps.pool.query<{ subject: string; n: number }>(
    `SELECT subject, count(*)::int AS n FROM messages WHERE sequence_id = $1 AND step_id = 'e2' GROUP BY 1 ORDER BY 1`,
    [sequenceId],
  );
  return Object.fromEntries(rows.map(({ subject, n }) => [subject, n]));
};

test('two thousand leads get the new text, sent messages keep theirs, and every history records who and why', async () => {
  const sequenceId = await engine.publish(document);
  const early = await enrollMany(sequenceId, 30);
  await engine.pass(0);
  await engine.pass(3 * DAY);
  const ids = await enrollMany(sequenceId, 2_001);
  await engine.pass(0);
  const versionId = await versionOf(ids[0]!);
  const before = await overview(sequenceId);
  expect(before).toMatchObject({
    nothing: 0,
    manual: 0,
    more: false,
    groups: [
      { step: 'e2', versionNumber: 1, channel: 'email', leads: 2_001, rewritten: 0, texts: [{ variant: 'a', leads: 2_001 }] },
      { step: 's1', channel: 'sms', leads: 30, texts: [{ leads: 30 }] },
    ],
  });
  expect(before.groups[0]!.examples).toHaveLength(5);
  expect(before.groups[0]!.from).toBe(engine.clock.current() + 3 * DAY);

  // One of them already has a person's text, which stays.
  const own = { workspaceId, enrollmentId: ids[7]!, step: 'e2', visit: 1, content: { subject: 'For you' }, by: 'Ole', why: null };
  await rewriteNextMessage(engine.deps, own);
  const job = await finishBulk(engine.deps, await start(sequenceId, { versionId }), { batch: 500 });
  expect(job).toMatchObject({ status: 'done', total: 2_031, counts: { done: 2_000, 'rewritten-before': 1, 'another-message': 30 } });
  expect((await overview(sequenceId)).groups[0]).toMatchObject({ leads: 2_001, rewritten: 2_001 });
  const { rows: told } = await engine.deps.pool.query(
    `SELECT count(*)::int AS lines, count(DISTINCT enrollment_id)::int AS leads FROM timeline_lines
     WHERE sequence_id = $1 AND by = $2 AND why = $3 AND entry->>'act' = 'rewrite'`,
    [sequenceId, author.by, author.why],
  );
  expect(told).toEqual([{ lines: 2_000, leads: 2_000 }]);

  await engine.pass(3 * DAY);
  expect(await subjects(sequenceId)).toEqual({ 'For you': 1, 'In hall 4, Ada': 2_000, 'Subject e2': 30 });
  expect((await engine.messages(early[0]!)).map(({ step_id }) => step_id)).toEqual(['e1', 'e2', 's1']);
  expect((await diagnose(engine.deps)).findings.filter(({ code }) => code !== 'no-worker')).toEqual([]);
});

test('stopped half way, its changes stay; undo restores only messages that have not gone out', async () => {
  const sequenceId = await engine.publish(document);
  const ids = await enrollMany(sequenceId, 40);
  await engine.pass(0);
  const versionId = await versionOf(ids[0]!);
  const job = await start(sequenceId, { versionId });
  const stop = new AbortController();
  await runBulk(engine.deps, {
    jobId: job.id,
    batch: 10,
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 20) stop.abort();
    },
  });
  expect(await startUndoRewrite(engine.deps, { workspaceId, jobId: job.id, ...author })).toEqual({ ok: false, reason: 'running' });
  expect(await cancelBulk(engine.deps, { workspaceId, id: job.id })).toBe(true);
  expect(await finishBulk(engine.deps, job)).toMatchObject({ status: 'canceled', done: 20, counts: { done: 20 } });
  const nextOf = (id: string) => nextMessage(engine.deps, { workspaceId, enrollmentId: id });
  expect(await nextOf(ids[19]!)).toMatchObject({ rewritten: true });
  expect(await nextOf(ids[20]!)).toMatchObject({ rewritten: false });

  // Five get their message, one gets another text; the others are undone.
  engine.clock.advance(3 * DAY);
  await engine.step();
  await deliverDue(engine.deps, { workerId: 'test', limit: 5 });
  const { rows } = await engine.deps.pool.query<{ enrollment_id: string }>(
    `SELECT enrollment_id FROM messages WHERE sequence_id = $1 AND step_id = 'e2' AND status = 'queued' ORDER BY enrollment_id`,
    [sequenceId],
  );
  const waiting = rows.map((row) => row.enrollment_id).filter((id) => ids.indexOf(id) < 20);
  await rewriteNextMessage(engine.deps, {
    workspaceId,
    enrollmentId: waiting[0]!,
    step: 'e2',
    visit: 1,
    content: { subject: 'For you' },
    by: null,
    why: null,
  });
  const undone = await startUndoRewrite(engine.deps, { workspaceId, jobId: job.id, by: 'Nora', why: 'Undone' });
  if (!undone.ok) throw new Error(undone.reason);
  const sent = 20 - waiting.length;
  expect(await finishBulk(engine.deps, undone.job, { batch: 7 })).toMatchObject({
    total: 19,
    counts: { done: waiting.length - 1, ...(sent === 0 ? {} : { 'another-message': sent }) },
  });
  await engine.deliver();
  expect(await subjects(sequenceId)).toEqual({
    'For you': 1,
    ...(sent === 0 ? {} : { 'In hall 4, Ada': sent }),
    'Subject e2': 39 - sent,
  });
  // An undone text cannot be undone again.
  expect(await startUndoRewrite(engine.deps, { workspaceId, jobId: undone.job.id, ...author })).toMatchObject({
    reason: 'nothing-to-undo',
  });
});

test('a message that a worker has in its hands is not touched', async () => {
  const sequenceId = await engine.publish(document);
  const ids = await enrollMany(sequenceId, 3);
  await engine.step();
  const versionId = await versionOf(ids[0]!);
  await engine.deps.pool.query(`UPDATE messages SET status = 'claimed', claimed_by = 'other' WHERE enrollment_id = $1`, [ids[0]]);
  const job = await finishBulk(engine.deps, await start(sequenceId, { versionId, step: 'e1' }));
  expect(job.counts).toEqual({ done: 2, 'another-message': 1 });
  await engine.deps.pool.query(`UPDATE messages SET status = 'queued', claimed_by = NULL WHERE enrollment_id = $1`, [ids[0]]);
  await engine.deliver();
  expect((await engine.messages(ids[0]!))[0]!.subject).toBe('Subject e1');
  expect((await engine.messages(ids[1]!))[0]!.subject).toBe('In hall 4, Ada');
});

test('rewrite of some leads, over earlier rewrites, and back to the text of the sequence', async () => {
  const sequenceId = await engine.publish(document);
  const ids = await enrollMany(sequenceId, 4);
  await engine.pass(0);
  const versionId = await versionOf(ids[0]!);
  const leadIds = (await Promise.all(ids.slice(0, 3).map((id) => engine.enrollment(id)))).map((row) => row.lead_id);
  const run = async (request: Partial<RewriteManyRequest>) =>
    (await finishBulk(engine.deps, await start(sequenceId, { versionId, ...request }))).counts;
  expect(await run({ filter: { leadIds: leadIds.slice(0, 2) } })).toEqual({ done: 2 });
  expect(await run({ filter: { leadIds }, content: { subject: 'Again' }, overwrite: true })).toEqual({ done: 3 });
  expect(await run({ content: null })).toEqual({ done: 3, 'not-rewritten': 1 });
  expect((await overview(sequenceId)).groups).toMatchObject([{ leads: 4, rewritten: 0 }]);
  expect((await overview(sequenceId, { leadIds: [leadIds[0]!] })).groups).toMatchObject([{ leads: 1 }]);
});

test('a text is judged as where the step is edited, for every variant; another step or version is refused', async () => {
  const variants = [
    { id: 'a', weight: 1, subject: 'A', preview: '', body: 'Hi' },
    { id: 'b', weight: 1, subject: 'B', preview: '', body: 'Hello' },
  ];
  const sequenceId = await engine.publish(draw([email('e1', { variants }), end()]));
  const [id] = await enrollMany(sequenceId, 12);
  const versionId = await versionOf(id!);
  const request = { workspaceId, sequenceId, filter: {}, versionId, step: 'e1', overwrite: false, ...author };
  const content = { subject: ' ', preview: '{{ lead.nickname }}', body: '{{ lead.firstName', tone: 'warm' };
  expect(await startRewriteMany(engine.deps, { ...request, content })).toMatchObject({
    ok: false,
    problems: [
      { field: 'subject', message: 'Must not be empty.' },
      { field: 'preview', message: expect.stringContaining('{{ lead.nickname }}') },
      { field: 'body', message: expect.stringContaining('Line 1') },
      { field: 'tone' },
    ],
  });
  const refused = { ok: false, reason: 'no-such-message' };
  const good = { ...request, content: { subject: 'Hi' } };
  expect(await startRewriteMany(engine.deps, { ...good, step: 'start' })).toEqual(refused);
  const other = await engine.publish(document);
  expect(await startRewriteMany(engine.deps, { ...good, sequenceId: other })).toEqual(refused);
  const { groups } = await overview(sequenceId);
  expect(groups).toHaveLength(1);
  expect(groups[0]!.texts.map(({ content: own }) => own['subject']).toSorted()).toEqual(['A', 'B']);
});
