import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, eventually, startTcpProxy, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: TestDatabase;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

interface Started {
  readonly child: ChildProcess;
  /** Standard error of the process. */
  readonly said: () => string;
  /** Log of the process. */
  readonly logged: () => string;
  readonly exit: Promise<number | null>;
}

function start(env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  let text = '';
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, said: () => text, logged: () => log, exit: once(child, 'exit').then(([code]) => code as number | null) };
}

const registered = async (): Promise<true | null> => {
  const { rows } = await database.pool.query('SELECT 1 FROM worker_processes');
  return rows.length > 0 ? true : null;
};

test('a wrong environment gets one clear line', async () => {
  const { exit, said } = start({ DATABASE_URL: '' });
  expect(await exit).toBe(1);
  expect(said()).toBe('DATABASE_URL is needed: postgres://user:password@host:5432/name\n');
});

test.each(['SIGTERM', 'SIGINT', 'a parent that is gone'])('%s ends it cleanly', async (how) => {
  const { child, exit, said } = start({ DATABASE_URL: database.url });
  await eventually(registered);
  if (how === 'SIGTERM' || how === 'SIGINT') child.kill(how);
  else child.disconnect();
  expect(await exit).toBe(0);
  expect(said()).toBe('');
  expect(await registered()).toBeNull();
});

test('without a database it waits for one', async () => {
  const proxy = await startTcpProxy(database.url);
  await proxy.cut();
  const { child, exit, logged } = start({ DATABASE_URL: proxy.url, LOG_LEVEL: 'warn' });
  // It tries again and again, and says so each time.
  await eventually(() => (logged().split('makes a new one').length > 3 ? true : null));
  expect(child.exitCode).toBeNull();
  await proxy.mend();
  await eventually(registered);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  await proxy.stop();
});

test('on HEALTH_PORT it says that it lives, and whether it works', async () => {
  const proxy = await startTcpProxy(database.url);
  const port = await freePort();
  const { child, exit } = start({ DATABASE_URL: proxy.url, HEALTH_PORT: String(port), LOG_LEVEL: 'error' });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    return answer === null ? null : { status: answer.status, body: (await answer.json()) as { stale?: string[] } };
  };
  const until = (status: number) => eventually(async () => ((await ask('/readyz'))?.status === status ? true : null), 30_000);
  await until(200);
  await proxy.cut();
  await until(503);
  await eventually(async () => ((await ask('/readyz'))?.body.stale?.length === 3 ? true : null), 10_000);
  expect((await ask('/healthz'))?.status).toBe(200);
  await proxy.mend();
  await until(200);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  await proxy.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
