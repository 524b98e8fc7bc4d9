import { setTimeout as sleep } from 'node:timers/promises';
import { createChannels } from '@touchline/channels';
import { createDb, createPool } from '@touchline/db';
import { eventually, type SmtpSink, startSmtpSink, startTcpProxy } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseClock } from '../context/clock.ts';
import type { InstallationDeps } from '../context/deps.ts';
import { days, draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from '../test-kit/test-engine.ts';
import { performAction } from '../enrollments/actions/perform-action.ts';
import { createWorker } from './create-worker.ts';

let sink: SmtpSink;
let engine: TestEngine;
let deps: InstallationDeps;
let sequenceId: string;
beforeAll(async () => {
  sink = await startSmtpSink();
  engine = await createTestEngine({ smtpUrl: sink.url, clock: databaseClock });
  deps = engine.deps;
  sequenceId = await engine.publish(draw([email('e1'), days('w1', 3), email('e2'), end()]));
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

const one = <T>(rows: readonly T[]): T | null => rows[0] ?? null;

test('enrolled lead gets the first email at once, and a person can send the second early', async () => {
  const worker = await createWorker(deps);
  const lead = await engine.enroll(sequenceId);
  const started = performance.now();
  await eventually(() => one(sink.to(lead.email)));
  const first = performance.now() - started;
  await performAction(deps, { workspaceId, enrollmentId: lead.id, action: { type: 'skip-wait' }, by: null, why: null });
  await eventually(() => sink.to(lead.email)[1]);
  expect(first).toBeLessThan(5_000);
  expect(await eventually(async () => ((await engine.enrollment(lead.id)).status === 'ended' ? true : null))).toBe(true);
  await worker.stop();
});

test('timers fire without polling', async () => {
  const worker = await createWorker(deps);
  const lead = await engine.enroll(sequenceId);
  await eventually(async () => ((await engine.enrollment(lead.id)).step_id === 'w1' ? true : null));
  const { n: before } = await transactions();
  const at = Date.now() + 700;
  await performAction(deps, { workspaceId, enrollmentId: lead.id, action: { type: 'reschedule', at }, by: null, why: null });
  await eventually(() => sink.to(lead.email)[1]);
  expect(Date.now()).toBeGreaterThanOrEqual(at - 20);
  expect(Date.now() - at).toBeLessThan(2_000);
  // Not a tight bound: statistics lag. Polling ten times a second by two loops would show.
  expect((await transactions()).n - before).toBeLessThan(150);
  await worker.stop();
});

async function transactions(): Promise<{ n: number }> {
  const { rows } = await deps.pool.query<{ n: number }>(
    'SELECT (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return rows[0] ?? { n: 0 };
}

test('several workers send each message once', async () => {
  const workers = await Promise.all([createWorker(deps), createWorker(deps), createWorker(deps)]);
  const leads = await Promise.all(Array.from({ length: 100 }, () => engine.enroll(sequenceId)));
  await eventually(() => (leads.every((lead) => sink.to(lead.email).length > 0) ? true : null));
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(leads.map((lead) => sink.to(lead.email).length).filter((n) => n !== 1)).toEqual([]);
  expect(await deps.db.selectFrom('worker_processes').selectAll().execute()).toEqual([]);
});

test('worker survives lost connections and continues within seconds', async () => {
  const worker = await createWorker(deps, { heartbeat: 500 });
  await eventually(async () => one(await deps.db.selectFrom('worker_processes').selectAll().execute()));
  for (let round = 0; round < 3; round += 1) {
    await deps.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    const lead = await engine.enroll(sequenceId).catch(() => engine.enroll(sequenceId));
    expect(await eventually(() => one(sink.to(lead.email)), 5_000)).toBeTruthy();
  }
  await worker.stop();
});

test('worker survives a database outage', async () => {
  const proxy = await startTcpProxy(engine.database.url);
  const pool = createPool(proxy.url, { max: 8 });
  const db = createDb(pool);
  const channels = createChannels({ db, smtpUrl: sink.url });
  const worker = await createWorker({ ...deps, pool, db, channels }, { heartbeat: 500 });
  const before = await engine.enroll(sequenceId);
  await eventually(() => one(sink.to(before.email)));
  await proxy.cut();
  const during = await Promise.all(Array.from({ length: 20 }, () => engine.enroll(sequenceId)));
  await sleep(2_000);
  await proxy.mend();
  const fixed = performance.now();
  await eventually(() => (during.every((lead) => sink.to(lead.email).length > 0) ? true : null));
  expect(performance.now() - fixed).toBeLessThan(5_000);
  await worker.stop();
  expect(during.map((lead) => sink.to(lead.email).length)).toEqual(during.map(() => 1));
  await Promise.all([...Object.values(channels).map((channel) => channel.close()), pool.end()]);
  await proxy.stop();
});

test('timer far in the future does not end a rest early', async () => {
  const worker = await createWorker(deps);
  const lead = await engine.enroll(sequenceId);
  await eventually(() => one(sink.to(lead.email)));
  const due = await eventually(async () => (await engine.enrollment(lead.id)).due_at);
  expect(due.getTime() - Date.now()).toBeGreaterThan(2 * DAY);
  await worker.stop();
});
