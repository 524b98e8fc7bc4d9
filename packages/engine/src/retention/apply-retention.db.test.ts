import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { applyRetention } from './apply-retention.ts';

let engine: TestEngine;
/** Enrollments whose rows are 13 months old: one ended, one still waits. */
let ended: string;
let waiting: string;
let recent: string;
beforeAll(async () => {
  engine = await createTestEngine();
  const brief = await engine.publish(draw([email('e1'), email('e2'), end()]));
  const long = await engine.publish(draw([email('e1'), days('wait', 30), end()]));
  ended = (await engine.enroll(brief)).id;
  waiting = (await engine.enroll(long)).id;
  await engine.pass(DAY);
  for (const id of [ended, waiting]) await opened(id);
  await age(13);
  recent = (await engine.enroll(brief)).id;
  await engine.pass(DAY);
  await opened(recent);
});
afterAll(() => engine.stop());

const TABLES = ['timeline', 'events', 'messages', 'sandbox_messages'];

/** Makes all rows older. */
async function age(months: number): Promise<void> {
  const { pool } = engine.deps;
  for (const table of TABLES) {
    const column = table === 'sandbox_messages' ? 'received_at' : 'created_at';
    await pool.query(`UPDATE ${table} SET ${column} = now() - make_interval(months => $1)`, [months]);
  }
}

const opened = (enrollmentId: string) =>
  engine.deps.pool.query(
    `INSERT INTO events (workspace_id, id, key, name, at, enrollment_id) VALUES ($1, gen_random_uuid(), $2::text, 'opened', now(), $2::text::uuid)`,
    [workspaceId, enrollmentId],
  );

const set = (settings: { history?: number | null; messages?: number | null }) =>
  engine.deps.pool.query('UPDATE workspaces SET history_months = $2, message_months = $3 WHERE id = $1', [
    workspaceId,
    settings.history ?? null,
    settings.messages ?? null,
  ]);

const texts = async (id: string): Promise<number> => (await engine.messages(id)).filter(({ body_text }) => body_text !== null).length;
const entries = async (id: string): Promise<number> => (await engine.timeline(id)).length;
const copies = async (): Promise<number> =>
  Number((await engine.deps.pool.query<{ n: string }>('SELECT count(*) AS n FROM sandbox_messages')).rows[0]?.n);

test('without settings nothing is deleted', async () => {
  const before = [await entries(ended), await texts(ended), await copies()];
  await applyRetention(engine.deps);
  expect([await entries(ended), await texts(ended), await copies()]).toEqual(before);
  expect(before.every((n) => n > 0)).toBe(true);
});

test('a longer time than the age deletes nothing', async () => {
  const before = [await entries(ended), await texts(ended), await copies()];
  await set({ history: 14, messages: 14 });
  await applyRetention(engine.deps);
  expect([await entries(ended), await texts(ended), await copies()]).toEqual(before);
});

test('old texts go in small batches, and subject, recipient and recent texts stay', async () => {
  const kept = await texts(recent);
  await set({ messages: 12 });
  await applyRetention(engine.deps, { batch: 1 });
  expect([await texts(ended), await texts(waiting), await texts(recent)]).toEqual([0, 0, kept]);
  expect(kept).toBeGreaterThan(0);
  expect((await engine.messages(ended)).map(({ subject, status }) => [subject, status])).toEqual([
    ['Subject e1', 'sent'],
    ['Subject e2', 'sent'],
  ]);
  expect(await copies()).toBe(kept);
  expect(await entries(ended)).toBeGreaterThan(0);
});

test('old history goes, but not that of a lead that is still in a sequence', async () => {
  const [active, fresh] = [await entries(waiting), await entries(recent)];
  await set({ history: 12 });
  await applyRetention(engine.deps, { batch: 1 });
  expect([await entries(ended), await entries(waiting), await entries(recent)]).toEqual([0, active, fresh]);
  const { rows } = await engine.deps.pool.query<{ enrollment_id: string }>('SELECT DISTINCT enrollment_id FROM events');
  expect(rows.map((row) => row.enrollment_id).toSorted()).toEqual([waiting, recent].toSorted());
});

test('another workspace keeps its data', async () => {
  const other = '00000000-0000-7000-8000-0000000000aa';
  const { pool } = engine.deps;
  await pool.query("INSERT INTO workspaces (id, name) VALUES ($1, 'Other')", [other]);
  await pool.query(
    `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries, created_at)
     SELECT $1, id, enrollment_id, lead_id, sequence_id, at, entries, now() - interval '13 months' FROM timeline WHERE workspace_id = $2`,
    [other, workspaceId],
  );
  await applyRetention(engine.deps);
  const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM timeline WHERE workspace_id = $1', [other]);
  expect(rows[0]?.n).toBeGreaterThan(0);
});
