import { newId } from '@touchline/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBacklog, dueIn, enrollMany } from '../test-kit/backlog.ts';
import { days, draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, HOUR, type TestEngine } from '../test-kit/test-engine.ts';
import { stepRounds } from './step-round.ts';

const BACKLOG = 20_000;

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

test('lead that comes due now does not wait behind the backlog of another sequence', async () => {
  const [big, small] = [await engine.publish(draw([days('w1', 3), email('e1'), end()])), await engine.publish(draw([email('e1'), end()]))];
  await enrollMany(engine, big, BACKLOG);
  const stats = { stepped: 0, sent: 0, failed: 0 };
  const round = stepRounds(engine.deps, stats);
  await round();
  engine.clock.advance(1_000);
  const { id } = await engine.enroll(small);
  await round();
  expect((await engine.enrollment(id)).status).toBe('ended');
  expect(await dueIn(engine, big)).toBeGreaterThan(0);
  while ((await round()).again);
  expect([await dueIn(engine, big), stats.stepped]).toEqual([0, BACKLOG + 1]);
});

test('leads of another workspace in the middle of a backlog are in the first round', async () => {
  const now = engine.clock.current();
  const big = await addBacklog(engine, { leads: 3_000, from: now - 24 * HOUR, to: now });
  const few = await addBacklog(engine, { leads: 3, from: now - 12 * HOUR, to: now - 11 * HOUR, workspace: newId() });
  const stats = { stepped: 0, sent: 0, failed: 0 };
  const round = stepRounds(engine.deps, stats);
  await round();
  expect([await dueIn(engine, few), stats.stepped]).toEqual([0, 500]);
  while ((await round()).again);
  expect([await dueIn(engine, big), stats.stepped]).toEqual([0, 3_003]);
});

test('full outbox slows stepping down, and leads that come due now or lie in the middle are still taken', async () => {
  const now = engine.clock.current();
  await addBacklog(engine, { leads: 3_000, from: now - 24 * HOUR, to: now });
  const small = await engine.publish(draw([email('e1'), end()]));
  const stuffing = await engine.enroll(small);
  await engine.deps.pool.query(
    `INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, next_attempt_at, created_at)
     SELECT e.workspace_id, gen_random_uuid(), e.id, e.sequence_id, e.version_id, e.lead_id, 'stuffing', n, 'email', $2, $2
     FROM enrollments e, generate_series(1, 20000) n WHERE e.id = $1`,
    [stuffing.id, new Date(engine.clock.current())],
  );
  const stats = { stepped: 0, sent: 0, failed: 0 };
  const round = stepRounds(engine.deps, stats);
  await round();
  const before = stats.stepped;
  engine.clock.advance(1_000);
  const { id } = await engine.enroll(small);
  const few = await addBacklog(engine, { leads: 3, from: now - 12 * HOUR, to: now - 11 * HOUR, workspace: newId() });
  await round();
  expect(await dueIn(engine, few)).toBe(0);
  expect(stats.stepped - before).toBe(250);
  expect((await engine.enrollment(id)).status).toBe('ended');
});
