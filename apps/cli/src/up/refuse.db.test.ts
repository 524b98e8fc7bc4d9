import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, startTransactionPooler, type TestDatabase, type TransactionPooler } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, portProblem } from './free-port.ts';
import { root } from './paths.ts';

let database: TestDatabase;
let pooler: TransactionPooler;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  pooler = await startTransactionPooler(database.url);
  folder = await mkdtemp(join(tmpdir(), 'touchline-refuse-'));
});
afterAll(async () => {
  await pooler.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function run(script: string, url: string): Promise<{ code: number | null; said: string; port: number }> {
  const port = await freePort(4_900, '127.0.0.1');
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, PORT: String(port), BASE_URL: '' };
  const [file = '', ...args] = script.split(' ');
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said, port };
}

const SCRIPTS = [
  'apps/cli/src/main.ts up',
  'apps/cli/src/main.ts migrate',
  'apps/cli/src/main.ts doctor',
  'apps/api/src/main.ts',
  'apps/worker/src/main.ts',
];

test.each(SCRIPTS)('%s refuses an unusable database, in one line and before anything starts', async (script) => {
  const { code, said, port } = await run(script, pooler.url);
  expect(code).toBeGreaterThan(0);
  expect(said.trim()).toMatch(/^DATABASE_URL points to a pooler in transaction mode [^\n]+$/);
  expect(await portProblem(port, '127.0.0.1')).toBeNull();
  expect(existsSync(join(folder, 'instance.json'))).toBe(false);
});

test('`up` reports a wrong password without showing it', async () => {
  const url = new URL(database.url);
  url.password = 'wr0ng-pa55';
  const { code, said } = await run('apps/cli/src/main.ts up', url.href);
  expect([code, said.trim()]).toEqual([
    1,
    expect.stringMatching(/^DATABASE_URL: the server at \S+ refuses the password of user postgres\. [^\n]+$/),
  ]);
  expect(said).not.toContain('wr0ng-pa55');
});
