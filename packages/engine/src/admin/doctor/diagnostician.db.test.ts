import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../../test-kit/test-engine.ts';
import { COUNTED } from './checks/check.ts';
import { CHECKS, QUICK } from './diagnose.ts';
import { Diagnostician } from './diagnostician.ts';

let engine: TestEngine;
let sequenceId: string;
const LEADS = 40_000;
beforeAll(async () => {
  engine = await createTestEngine();
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), end()]));
  const { id } = await engine.enroll(sequenceId);
  await engine.pass(0);
  const columns = async (table: string): Promise<string> => {
    const { rows } = await sql<{ names: string }>`SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = ${table} AND column_name NOT IN ('id', 'lead_id', 'email') AND is_generated = 'NEVER'`.execute(
      engine.deps.db,
    );
    return rows[0]?.names ?? '';
  };
  // Copies of one lead that is on its way, each with an enrollment: many rows in a moment.
  const [lead, enrollment] = [await columns('leads'), await columns('enrollments')];
  await sql`WITH people AS (
      INSERT INTO leads (id, email, ${sql.raw(lead)}) SELECT gen_random_uuid(), n || '@example.com', ${sql.raw(lead)}
      FROM leads, generate_series(1, ${LEADS}) n RETURNING id
    )
    INSERT INTO enrollments (id, lead_id, ${sql.raw(enrollment)}) SELECT gen_random_uuid(), people.id, ${sql.raw(enrollment)}
    FROM people, enrollments WHERE enrollments.id = ${id}`.execute(engine.deps.db);
  await sql`ANALYZE`.execute(engine.deps.db);
});
afterAll(() => engine.stop());

const codes = (found: { readonly findings: readonly { readonly code: string }[] }) => found.findings.map(({ code }) => code);
const BIG = ['enrollments', 'messages', 'tasks', 'leads', 'events', 'timeline', 'event_keys'];

test('checks of each request read no big table from end to end', async () => {
  const client = await engine.deps.pool.connect();
  const asked: { text: string; values: unknown[] }[] = [];
  const pool = {
    query: (text: string, values: unknown[] = []) => {
      asked.push({ text, values });
      return client.query(text, values);
    },
  };
  for (const check of QUICK) {
    await check.find({ ...engine.deps, pool: pool as never }, { now: engine.clock.current(), late: engine.clock.current() });
  }
  await client.query('SET enable_seqscan = off');
  const sequential: string[] = [];
  for (const { text, values } of asked) {
    const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN'] ?? '').join('\n');
    for (const table of BIG) if (new RegExp(`Seq Scan on ${table}\\b`).test(plan)) sequential.push(`${table}: ${text}`);
  }
  await client.query('RESET enable_seqscan');
  client.release();
  expect(asked.length).toBeGreaterThan(QUICK.length - 3);
  expect(sequential).toEqual([]);
});

test('with many leads it answers at once, reads all in the background, and says how old that is', async () => {
  const diagnostician = new Diagnostician(engine.deps);
  const first = await diagnostician.diagnose();
  expect(first).toMatchObject({ allReadAt: null, checked: QUICK.length });
  // The copies are in no count of the canvas.
  const read = async () => {
    for (;;) {
      const found = await diagnostician.diagnose();
      if (found.allReadAt !== null) return found;
    }
  };
  const second = await read();
  expect([second.checked, codes(second)]).toEqual([CHECKS.length, expect.arrayContaining(['flow-miscounted'])]);
  await sql`UPDATE enrollments SET end_reason = 'replied' WHERE id = (SELECT id FROM enrollments LIMIT 1)`.execute(engine.deps.db);
  expect(codes(await diagnostician.diagnose())).not.toContain('enrollment-differs-from-state');
  engine.clock.advance(6 * 60_000);
  const old = await diagnostician.diagnose();
  expect(old.at - (old.allReadAt ?? 0)).toBe(6 * 60_000);
  await expect.poll(async () => codes(await diagnostician.diagnose()), { timeout: 20_000 }).toContain('enrollment-differs-from-state');
});

test('cases are counted up to a limit', async () => {
  engine.clock.advance(10 * 24 * 3_600_000);
  const { findings } = await new Diagnostician(engine.deps).diagnose();
  expect(findings.find(({ code }) => code === 'enrollment-overdue')).toMatchObject({ total: COUNTED, isAtLeast: true });
});
