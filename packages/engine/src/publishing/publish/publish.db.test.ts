import { addSequence } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, NOON, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { publish } from './publish.ts';
import { setSequenceStatus } from './set-sequence-status.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

const document = draw([email('e1'), end()]);

async function change(sequenceId: string, changed: unknown): Promise<void> {
  await engine.deps.db
    .updateTable('drafts')
    .set({ document: JSON.stringify(changed), revision: sql`revision + 1` })
    .where('sequence_id', '=', sequenceId)
    .execute();
}

test('a draft becomes version after version', async () => {
  const sequenceId = await addSequence(engine.deps.db, document);
  const first = await publish(engine.deps, { workspaceId, sequenceId, revision: 1, note: 'First' });
  expect(first).toMatchObject({ ok: true, version: { number: 1, publishedAt: new Date(NOON) } });
  await change(sequenceId, draw([email('e1'), days('w1', 2), email('e2'), end()]));
  const second = await publish(engine.deps, { workspaceId, sequenceId, revision: 2 });
  expect(second).toMatchObject({ ok: true, version: { number: 2 } });
  const sequence = await engine.deps.db.selectFrom('sequences').selectAll().where('id', '=', sequenceId).executeTakeFirstOrThrow();
  expect(sequence).toMatchObject({ status: 'active', published_version: 2 });
});

test('draft that changed in the meantime is not published', async () => {
  const sequenceId = await addSequence(engine.deps.db, document);
  await change(sequenceId, document);
  expect(await publish(engine.deps, { workspaceId, sequenceId, revision: 1 })).toEqual({ ok: false, reason: 'conflict' });
});

test('publishing an unchanged draft changes nothing, also when repeated or concurrent', async () => {
  const sequenceId = await addSequence(engine.deps.db, document);
  const results = await Promise.all(Array.from({ length: 10 }, () => publish(engine.deps, { workspaceId, sequenceId, revision: 1 })));
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === 'nothing-changed')).toHaveLength(9);
});

test('a draft with errors is refused with the issues', async () => {
  const sequenceId = await addSequence(engine.deps.db, draw([email('e1', {}, ''), end()]));
  const result = await publish(engine.deps, { workspaceId, sequenceId, revision: 1 });
  expect(result).toMatchObject({ ok: false, reason: 'not-publishable', issues: [expect.objectContaining({ nodeId: 'e1' })] });
});

test('draft that is not a document is refused with its issues', async () => {
  const sequenceId = await addSequence(engine.deps.db, { nonsense: true });
  const result = await publish(engine.deps, { workspaceId, sequenceId, revision: 1 });
  expect(result).toMatchObject({ ok: false, reason: 'not-publishable' });
});

test('an unknown sequence is not found', async () => {
  const sequenceId = '00000000-0000-7000-8000-00000000ffff';
  expect(await publish(engine.deps, { workspaceId, sequenceId, revision: 1 })).toEqual({ ok: false, reason: 'not-found' });
});

test('a paused sequence stays paused', async () => {
  const sequenceId = await addSequence(engine.deps.db, document);
  await engine.deps.db.updateTable('sequences').set({ status: 'paused' }).where('id', '=', sequenceId).execute();
  await publish(engine.deps, { workspaceId, sequenceId, revision: 1 });
  const { status } = await engine.deps.db.selectFrom('sequences').select('status').where('id', '=', sequenceId).executeTakeFirstOrThrow();
  expect(status).toBe('paused');
});

test.each(['paused', 'closing', 'archived'] as const)('%s sequence keeps its status, and its leads keep their timers', async (status) => {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 2), email('e2'), end()]));
  const { id } = await engine.enroll(sequenceId);
  await engine.pass(0);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status });
  await change(sequenceId, draw([email('e1'), days('w1', 3), email('e2'), end()]));
  expect(await publish(engine.deps, { workspaceId, sequenceId, revision: 2 })).toMatchObject({ ok: true });
  const sequence = await engine.deps.db.selectFrom('sequences').select('status').where('id', '=', sequenceId).executeTakeFirstOrThrow();
  expect(sequence.status).toBe(status);
  await engine.pass(5 * DAY);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'active' });
  await engine.pass(0);
  expect((await engine.messages(id)).map((message) => message.step_id)).toEqual(['e1', 'e2']);
});
