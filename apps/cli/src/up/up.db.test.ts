import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './free-port.ts';
import { root } from './paths.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-up-'));
  // PostgreSQL's own user has to pass through when we are root.
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

async function start(): Promise<Running> {
  const port = await freePort(4_700, '127.0.0.1');
  // The test runner sets a BASE_URL of its own.
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: String(port), BASE_URL: '' };
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'up'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Touchline is ready')) resolve();
    });
    void ended.then((code) => reject(new Error(`It ended with ${code} and said: ${said}`)));
  });
  return { address: `http://localhost:${port}`, child, ended };
}

const leads = async (address: string): Promise<string[]> => {
  const answer = (await (await fetch(`${address}/v1/leads`)).json()) as { items: { email: string }[] };
  return answer.items.map(({ email }) => email).sort();
};

const serverRuns = () => existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'));

test('a first start brings the example; a signal ends everything in order; the next start has the data', { timeout: 120_000 }, async () => {
  const first = await start();
  const seeded = await leads(first.address);
  expect(seeded).toHaveLength(6);
  const body = JSON.stringify({ email: 'kept@example.com' });
  await fetch(`${first.address}/v1/leads`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(serverRuns()).toBe(false);

  const second = await start();
  expect(await leads(second.address)).toEqual([...seeded, 'kept@example.com'].sort());
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(serverRuns()).toBe(false);
});
