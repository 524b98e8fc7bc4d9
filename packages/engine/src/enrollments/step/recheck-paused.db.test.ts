import { eventually } from '@touchline/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setSequenceStatus } from '../../publishing/publish/set-sequence-status.ts';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../../test-kit/test-engine.ts';
import { stepDue } from './step-due.ts';

/** Key of the lock that holds a batch up just before it is written. */
const GATE = 4_711;

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
  await sql`CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(${sql.lit(GATE)}); RETURN NEW; END $$`.execute(engine.deps.db);
  await sql`CREATE TRIGGER gate BEFORE UPDATE ON enrollments FOR EACH ROW EXECUTE FUNCTION wait_at_gate()`.execute(engine.deps.db);
});
afterAll(() => engine.stop());

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(engine.deps.db);
  return rows[0]?.n ?? 0;
}

test('resume during the write of a batch that saw the sequence paused loses no timer', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), days('w1', 2), email('e2'), end()]));
  const { id } = await engine.enroll(sequenceId);
  await engine.pass(0);
  await setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'paused' });
  engine.clock.advance(3 * DAY);
  const gate = await engine.deps.pool.connect();
  await gate.query('SELECT pg_advisory_lock($1)', [GATE]);
  const stepping = stepDue(engine.deps);
  await eventually(async () => ((await waiting()) === 1 ? true : null));
  let resumed = false;
  const resuming = setSequenceStatus(engine.deps, { workspaceId, sequenceId, status: 'active' }).then(() => (resumed = true));
  await eventually(async () => (resumed || (await waiting()) === 2 ? true : null));
  await gate.query('SELECT pg_advisory_unlock($1)', [GATE]);
  gate.release();
  await Promise.all([stepping, resuming]);
  await engine.pass(0);
  expect((await engine.messages(id)).map((message) => message.step_id)).toEqual(['e1', 'e2']);
});
