import { newId } from '@touchline/db';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enroll } from '../enroll.ts';
import { days, draw, email, end } from '../test-kit/draw.ts';
import { createTestEngine, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { stepRounds } from './step-round.ts';

const BACKLOG = 20_000;

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterAll(() => engine.stop());

async function enrollMany(sequenceId: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  await sql`INSERT INTO leads (workspace_id, id, email) SELECT ${workspaceId}, id, id || '@example.com' FROM unnest(${ids}::uuid[]) id`.execute(
    engine.deps.db,
  );
  await enroll(engine.deps, { workspaceId, sequenceId, leadIds: ids });
}

const left = async (sequenceId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM enrollments WHERE sequence_id = ${sequenceId} AND due_at <= ${new Date(engine.clock.current())}`.execute(
    engine.deps.db,
  );
  return rows[0]?.n ?? 0;
};

test('who comes due now does not wait behind the backlog of another sequence', async () => {
  const [big, small] = [await engine.publish(draw([days('w1', 3), email('e1'), end()])), await engine.publish(draw([email('e1'), end()]))];
  await enrollMany(big, BACKLOG);
  const stats = { stepped: 0, sent: 0, failed: 0 };
  const round = stepRounds(engine.deps, stats);
  await round();
  engine.clock.advance(1_000);
  const { id } = await engine.enroll(small);
  await round();
  expect((await engine.enrollment(id)).status).toBe('ended');
  expect(await left(big)).toBeGreaterThan(0);
  while ((await round()).again);
  expect([await left(big), stats.stepped]).toEqual([0, BACKLOG + 1]);
});

test('while the outbox is crowded, stepping holds back and still takes who comes due now', async () => {
  const [big, small] = [await engine.publish(draw([email('e1'), end()])), await engine.publish(draw([email('e1'), end()]))];
  await enrollMany(big, 3_000);
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
  await round();
  expect(stats.stepped - before).toBe(250);
  expect((await engine.enrollment(id)).status).toBe('ended');
});
