import { newId } from '@touchline/db';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addBacklog, dueIn } from '../../test-kit/backlog.ts';
import { createTestEngine, HOUR, NOON, type TestEngine } from '../../test-kit/test-engine.ts';
import { stepBatch } from './step-batch.ts';
import { stepDue } from './step-due.ts';
import { FairQueue } from './fair-queue.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
});
afterEach(() => sql`UPDATE enrollments SET due_at = NULL`.execute(engine.deps.db));
afterAll(() => engine.stop());

const DAY_LONG = { from: NOON - 24 * HOUR, to: NOON };
/** After half of such a backlog, and long before the other half. */
const IN_THE_MIDDLE = { from: NOON - 12 * HOUR, to: NOON - 12 * HOUR + 1_000 };

test('leads in the middle of the backlog of another workspace are in the first batch, which is full', async () => {
  const big = await addBacklog(engine, { leads: 1_000, ...DAY_LONG });
  const few = await addBacklog(engine, { leads: 3, ...IN_THE_MIDDLE, workspace: newId() });
  expect(await stepDue(engine.deps, { limit: 100 })).toMatchObject({ stepped: 100, drained: false });
  expect([await dueIn(engine, big), await dueIn(engine, few)]).toEqual([903, 0]);
});

test('and so are those of another sequence of the same workspace', async () => {
  const big = await addBacklog(engine, { leads: 1_000, ...DAY_LONG });
  const few = await addBacklog(engine, { leads: 3, ...IN_THE_MIDDLE });
  expect((await stepDue(engine.deps, { limit: 100 })).stepped).toBe(100);
  expect([await dueIn(engine, big), await dueIn(engine, few)]).toEqual([903, 0]);
});

test('two backlogs get half each, longest due first; ten sequences of one workspace get no more than one of another', async () => {
  const [one, other] = [newId(), newId()];
  const ten = [];
  for (let index = 0; index < 10; index += 1) ten.push(await addBacklog(engine, { leads: 50, ...DAY_LONG, workspace: one }));
  const single = await addBacklog(engine, { leads: 500, from: NOON - HOUR, to: NOON, workspace: other });
  await stepDue(engine.deps, { limit: 100 });
  expect(await Promise.all(ten.map((id) => dueIn(engine, id)))).toEqual(Array.from({ length: 10 }, () => 45));
  expect(await dueIn(engine, single)).toBe(450);
  const { rows } = await sql<{ first: Date }>`SELECT min(due_at) AS first FROM enrollments WHERE sequence_id = ${single}`.execute(
    engine.deps.db,
  );
  expect(rows[0]?.first.getTime()).toBe(NOON - HOUR + 51 * (HOUR / 500));
});

test('with more sequences than places each has its turn within as many batches as that takes', async () => {
  const many = [];
  for (let index = 0; index < 12; index += 1) many.push(await addBacklog(engine, { leads: 9, ...DAY_LONG }));
  const turns = new FairQueue();
  await stepDue(engine.deps, { limit: 4, turns });
  for (let batch = 2; batch <= 3; batch += 1) await stepBatch(engine.deps, turns, 4);
  expect(await Promise.all(many.map((id) => dueIn(engine, id)))).toEqual(many.map(() => 8));
});

test('several workers share a backlog of several sequences; each lead is stepped once and batches come out full', async () => {
  const big = await addBacklog(engine, { leads: 400, ...DAY_LONG });
  const few = await addBacklog(engine, { leads: 40, ...IN_THE_MIDDLE, workspace: newId() });
  const workers = Array.from({ length: 4 }, () => new FairQueue());
  const stepped = await Promise.all(workers.map(async (turns) => (await stepDue(engine.deps, { limit: 50, turns })).stepped));
  expect(stepped).toEqual([50, 50, 50, 50]);
  expect((await dueIn(engine, big)) + (await dueIn(engine, few))).toBe(240);
  expect(await dueIn(engine, few)).toBe(0);
  await Promise.all(workers.map((turns) => stepDue(engine.deps, { limit: 50, lanes: 2, time: 60_000, turns })));
  expect(await dueIn(engine, big)).toBe(0);
  const { rows } = await sql<{ n: number; leads: number }>`
    SELECT count(*)::int AS n, count(DISTINCT enrollment_id)::int AS leads FROM messages WHERE sequence_id IN (${big}, ${few})`.execute(
    engine.deps.db,
  );
  expect(rows).toEqual([{ n: 440, leads: 440 }]);
});
