import { Resolver } from 'node:dns/promises';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createChannels, NOTHING_ALLOWED } from '@touchline/channels';
import { createDb, createPool, newId } from '@touchline/db';
import { databaseClock, STALE_AFTER } from '@touchline/engine';
import { createTestDatabase, eventually, startTcpProxy, type TcpProxy, type TestDatabase } from '@touchline/testing';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountsOf } from '../accounts/accounts-of.ts';
import { type Api, createApp } from '../app.ts';

let database: TestDatabase;
let proxy: TcpProxy;
let api: Api;
const ends: (() => Promise<unknown>)[] = [];
const children = new Set<ChildProcess>();

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startTcpProxy(database.url);
  const pool = createPool(proxy.url, { max: 4 });
  const db = createDb(pool);
  const logger = pino({ level: 'silent' });
  const sender = { name: 'Ada', address: 'ada@touchline.example' };
  const baseUrl = 'http://localhost:4400';
  const engine = { pool, db, clock: databaseClock, channels: createChannels({ db }), sender, baseUrl, logger };
  const mail = { smtp: false, sandbox: true };
  const accounts = accountsOf(engine, logger);
  api = createApp({
    engine,
    accounts,
    localPerson: 'Ada',
    logger,
    baseUrl,
    webRoot: tmpdir(),
    mail,
    mailAllow: NOTHING_ALLOWED,
    dns: new Resolver(),
    version: 'test',
  });
  ends.push(
    () => api.close(),
    () => pool.end(),
  );
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const end of ends) await end();
  await proxy.stop();
  await database.drop();
});
beforeEach(() => sql`DELETE FROM worker_processes`.execute(database.db));

interface Ready {
  readonly status: number;
  readonly body: { readonly code?: string; readonly detail?: string; readonly stale?: readonly string[] };
}

async function ready(): Promise<Ready> {
  const response = await api.app.request('http://localhost:4400/readyz');
  return { status: response.status, body: (await response.json()) as Ready['body'] };
}
const alive = async () => (await api.app.request('http://localhost:4400/healthz')).status;
const until = (status: number) =>
  eventually(async () => {
    const answer = await ready();
    return answer.status === status ? answer : null;
  }, 30_000);

function startWorker(): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../../worker/src/main.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database.url, LOG_LEVEL: 'error', HEALTH_PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  return child;
}

/** Heartbeat data that a worker would have reported. */
async function report(ages: { sweep?: number; delivery?: number; heartbeat: number }): Promise<string> {
  const id = newId();
  const stats = JSON.stringify({ sweepAge: ages.sweep, deliveryAge: ages.delivery });
  await sql`INSERT INTO worker_processes (id, lock_key, started_at, heartbeat_at, version, stats)
    VALUES (${id}, ${String(Math.floor(Math.random() * 1e9))}, now(), clock_timestamp() - ${ages.heartbeat} * interval '1 millisecond', 'test', ${stats}::jsonb)`.execute(
    database.db,
  );
  return id;
}

test('without a worker it is not ready, and says so', async () => {
  expect(await ready()).toMatchObject({
    status: 503,
    body: {
      code: 'not-working',
      stale: ['sweep', 'delivery', 'heartbeat'],
      detail: expect.stringMatching(/No worker is running\. Start one\.$/),
    },
  });
  expect(await alive()).toBe(200);
});

test.each([
  ['sweep', { sweep: STALE_AFTER + 500, delivery: 10, heartbeat: 0 }],
  ['delivery', { sweep: 10, delivery: STALE_AFTER - 1_000, heartbeat: 2_000 }],
  ['delivery', { sweep: 10, heartbeat: 0 }],
])('it tells that the %s is stale: %j', async (sign, ages) => {
  const id = await report(ages);
  expect(await ready()).toMatchObject({ status: 503, body: { stale: [sign], staleWorkers: [{ id, stale: [sign] }] } });
});

test('one working worker is enough, and the stuck one is named', async () => {
  const stuck = await report({ sweep: 60_000, delivery: 10, heartbeat: 0 });
  await report({ sweep: 10, delivery: 10, heartbeat: 0 });
  expect(await ready()).toMatchObject({ status: 200, body: { ok: true, staleWorkers: [{ id: stuck, stale: ['sweep'] }] } });
});

test('readyz is red while the worker is blocked, the database down or the worker killed, and green again after each', async () => {
  const worker = startWorker();
  await until(200);
  // Idle for longer than the limit is not a fault.
  for (const deadline = performance.now() + STALE_AFTER + 3_000; performance.now() < deadline;) {
    expect((await ready()).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  worker.kill('SIGSTOP');
  expect((await until(503)).body.code).toBe('not-working');
  // Each of the three reaches its limit in its own time.
  await eventually(async () => ((await ready()).body.stale?.length === 3 ? true : null), 10_000);
  expect(await alive()).toBe(200);
  worker.kill('SIGCONT');
  await until(200);

  await proxy.cut();
  expect((await ready()).body.code).toBe('database-unreachable');
  expect(await alive()).toBe(200);
  await proxy.mend();
  await until(200);
  proxy.silence();
  const started = performance.now();
  expect((await ready()).body.code).toBe('database-unreachable');
  expect(performance.now() - started).toBeLessThan(6_000);
  await proxy.mend();
  await until(200);

  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
  expect((await until(503)).body.detail).toMatch(/No .+ has succeeded for 1\d s\..* Check that a worker runs/);
  startWorker();
  await until(200);
}, 120_000);
