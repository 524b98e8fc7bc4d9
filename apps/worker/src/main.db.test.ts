import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
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

function start(env: NodeJS.ProcessEnv): { child: ChildProcess; said: () => string; exit: Promise<number | null> } {
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  children.add(child);
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text, exit: once(child, 'exit').then(([code]) => code as number | null) };
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
  const { child, exit } = start({ DATABASE_URL: proxy.url, LOG_LEVEL: 'error' });
  await sleep(1_500);
  expect(child.exitCode).toBeNull();
  await proxy.mend();
  await eventually(registered);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
  await proxy.stop();
});
