import { addLead } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from '../actions/enroll.ts';
import { submitEvents } from '../ingest/submit-events.ts';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { stepDue } from './step-due.ts';

let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), email('e2'), end()]));
});
afterAll(() => engine.stop());

test('many callers share the work; each lead is stepped once', async () => {
  const leads = await Promise.all(Array.from({ length: 200 }, () => addLead(engine.deps.db)));
  await enroll(engine.deps, { workspaceId, sequenceId, leadIds: leads.map((lead) => lead.id) });
  const results = await Promise.all(Array.from({ length: 8 }, () => stepDue(engine.deps, { limit: 50 })));
  expect(results.reduce((sum, result) => sum + result.stepped, 0)).toBe(200);
  const { rows } = await sql<{ n: number; visits: number }>`
    SELECT count(*)::int AS n, count(DISTINCT enrollment_id)::int AS visits FROM messages`.execute(engine.deps.db);
  expect(rows).toEqual([{ n: 200, visits: 200 }]);
});

test('a batch says when the next one is due', async () => {
  await engine.step();
  const { nextDueAt, drained, stepped } = await stepDue(engine.deps);
  expect({ drained, stepped, nextDueAt }).toEqual({ drained: true, stepped: 0, nextDueAt: engine.clock.current() + 3 * DAY });
});

test('enrollment that cannot be read fails with its error, and its batch continues', async () => {
  const [good, bad] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  await sql`UPDATE enrollments SET state = jsonb_set(state::jsonb, '{step}', '"gone"')::json WHERE id = ${bad.id}`.execute(engine.deps.db);
  engine.clock.advance(3 * DAY);
  await engine.step();
  expect((await engine.enrollment(good.id)).status).toBe('ended');
  expect(await engine.enrollment(bad.id)).toMatchObject({ status: 'failed', due_at: null, error: expect.stringContaining('gone') });
});

test('enrollment that the database refuses to store fails alone', async () => {
  const [good, bad] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '23514'; END $$`.execute(engine.deps.db);
  await sql`CREATE TRIGGER refuse BEFORE INSERT ON messages FOR EACH ROW WHEN (NEW.enrollment_id = ${sql.lit(bad.id)}) EXECUTE FUNCTION refuse()`.execute(
    engine.deps.db,
  );
  await engine.step();
  expect((await engine.enrollment(good.id)).step_id).toBe('w1');
  expect(await engine.enrollment(bad.id)).toMatchObject({ status: 'failed', error: 'refused' });
});

test('paused sequence receives events without moving; overdue timers fire after resume', async () => {
  const [still, replying, heard] = [await engine.enroll(sequenceId), await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  expect(await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'paused' })).toBe(true);
  engine.clock.advance(4 * DAY);
  await engine.step();
  expect(await engine.enrollment(still.id)).toMatchObject({ status: 'active', step_id: 'w1', due_at: null });
  await submitEvents(engine.deps, [
    { workspaceId, key: 'reply', name: 'replied', at: engine.clock.current(), enrollmentId: replying.id },
    { workspaceId, key: 'open', name: 'opened', at: engine.clock.current(), enrollmentId: heard.id, step: 'e1' },
  ]);
  expect(await engine.enrollment(replying.id)).toMatchObject({ status: 'ended', end_reason: 'replied' });
  expect(await engine.enrollment(heard.id)).toMatchObject({ status: 'active', step_id: 'w1', due_at: null });
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'active' });
  await engine.step();
  for (const { id } of [still, heard]) expect((await engine.messages(id)).map((message) => message.step_id)).toEqual(['e1', 'e2']);
});
