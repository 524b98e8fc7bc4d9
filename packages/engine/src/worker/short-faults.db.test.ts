import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createChannels } from '@touchline/channels';
import { createDb, createPool } from '@touchline/db';
import { eventually, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../context/clock.ts';
import { recover } from '../messages/deliver/recover.ts';
import { draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../test-kit/test-engine.ts';
import { createWorker } from './create-worker.ts';

/** Short forms of what `pnpm faults` does at length. */
let engine: TestEngine;
let sink: SmtpSink;
let sequenceId: string;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  sink = await startSmtpSink({ beforeReply: () => sleep(50) });
  engine = await createTestEngine({ clock: databaseClock, smtpUrl: sink.url });
  sequenceId = await engine.publish(draw([email('e1'), email('e2'), end()]));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await engine.stop();
  await sink.stop();
});

function startWorker(...flags: readonly string[]): ChildProcess {
  const main = fileURLToPath(new URL('../../../../apps/worker/src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...process.env, DATABASE_URL: engine.database.url, SMTP_URL: sink.url, BASE_URL: 'https://follow.example', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.add(child);
  return child;
}

const found = async (query: ReturnType<typeof sql>): Promise<true | null> =>
  (await query.execute(engine.deps.db)).rows.length > 0 ? true : null;

const sentBoth = (id: string) =>
  eventually(async () => ((await engine.messages(id)).filter(({ status }) => status === 'sent').length === 2 ? true : null), 20_000);

test('killed between the provider’s 250 and our commit: unknown, shown, and not sent again', async () => {
  const worker = startWorker();
  const lead = await engine.enroll(await engine.publish(draw([email('e1'), end()])));
  const holder = await engine.deps.pool.connect();
  await holder.query('BEGIN');
  // The worker gets 250 and cannot record it.
  const handed = `SELECT 1 FROM messages WHERE enrollment_id = $1 AND submitted_at IS NOT NULL FOR UPDATE`;
  await eventually(async () => ((await holder.query(handed, [lead.id])).rows.length > 0 ? true : null), 20_000);
  await eventually(() => found(sql`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%settled%'`));
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%settled%'`.execute(
    engine.deps.db,
  );
  await holder.query('COMMIT');
  holder.release();
  await eventually(async () => ((await recover(engine.deps)).unconfirmed === 1 ? true : null));
  const next = await createWorker(engine.deps, { heartbeat: 200 });
  await sleep(600);
  await next.stop();
  expect((await engine.messages(lead.id))[0]).toMatchObject({ status: 'unconfirmed', attempts: 1, error: expect.stringContaining('died') });
  expect(sink.to(lead.email)).toHaveLength(1);
});

test("worker whose clock is ten minutes fast follows the database's clock", async () => {
  const skew =
    'const now = Date.now; Date.now = () => now() + 600_000; const D = Date; globalThis.Date = new Proxy(D, { construct: (t, a, n) => Reflect.construct(t, a.length ? a : [Date.now()], n) });';
  const worker = startWorker('--import', `data:text/javascript,${encodeURIComponent(skew)}`);
  const { id } = await engine.enroll(sequenceId);
  await sentBoth(id);
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  await ended;
  const off = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM messages m LEFT JOIN timeline t ON t.enrollment_id = m.enrollment_id
    WHERE m.enrollment_id = ${id} AND (m.sent_at > now() + interval '1 minute' OR m.submitted_at > now() + interval '1 minute' OR t.at > now() + interval '1 minute')`.execute(
    engine.deps.db,
  );
  expect(off.rows).toEqual([{ n: 0 }]);
});

test('exhausted connection pool only costs time', async () => {
  const pool = createPool(engine.database.url, { max: 6 });
  const db = createDb(pool);
  const channels = createChannels({ db, smtpUrl: sink.url });
  const worker = await createWorker({ ...engine.deps, pool, db, channels });
  const first = await engine.enroll(sequenceId);
  await sentBoth(first.id);
  const held: PoolClient[] = [];
  while (pool.idleCount > 0 || pool.totalCount < 6) held.push(await pool.connect());
  const leads = await Promise.all(Array.from({ length: 30 }, () => engine.enroll(sequenceId)));
  await eventually(() => (pool.waitingCount > 0 ? true : null), 20_000);
  for (const client of held) client.release();
  await Promise.all(leads.map(({ id }) => sentBoth(id)));
  await worker.stop();
  await Promise.all(Object.values(channels).map((channel) => channel.close()));
  await pool.end();
  expect(leads.map((lead) => sink.to(lead.email).length)).toEqual(leads.map(() => 2));
});

test('deadlocks and serialization failures only cost time', async () => {
  await sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF random() < 0.3 THEN RAISE EXCEPTION 'refused' USING ERRCODE = CASE WHEN random() < 0.5 THEN '40P01' ELSE '40001' END; END IF;
      RETURN NULL;
    END $$`.execute(engine.deps.db);
  const leads = await Promise.all(Array.from({ length: 40 }, () => engine.enroll(sequenceId)));
  for (const table of ['enrollments', 'messages']) {
    await sql`CREATE TRIGGER refuse AFTER INSERT OR UPDATE ON ${sql.table(table)} FOR EACH STATEMENT EXECUTE FUNCTION refuse()`.execute(
      engine.deps.db,
    );
  }
  const worker = await createWorker(engine.deps);
  await Promise.all(leads.map(({ id }) => sentBoth(id)));
  for (const table of ['enrollments', 'messages']) await sql`DROP TRIGGER refuse ON ${sql.table(table)}`.execute(engine.deps.db);
  await worker.stop();
  expect(leads.map((lead) => sink.to(lead.email).length)).toEqual(leads.map(() => 2));
});
