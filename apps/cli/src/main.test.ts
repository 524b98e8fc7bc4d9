import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

test('schema takes --json like every other command', () => {
  const { stdout, status } = spawnSync(process.execPath, [main, 'schema', '--json'], { encoding: 'utf8' });
  expect([status, typeof JSON.parse(stdout)]).toEqual([0, 'object']);
}, 60_000);

test('closed stdout is not a failure', async () => {
  const child = spawn(process.execPath, [main, 'schema']);
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([errors, code]).toEqual(['', 0]);
}, 60_000);

test('`npm run touchline` runs the pinned Node, with arguments, output and exit code', () => {
  const launcher = fileURLToPath(new URL('../../dev/src/touchline.mjs', import.meta.url));
  const run = (...args: string[]) => spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' });
  expect(JSON.parse(run('schema').stdout)).toMatchObject({ type: 'object' });
  expect(run('compile', 'no-such-file.json')).toMatchObject({ status: 2, stderr: expect.stringContaining('no-such-file.json') });
}, 60_000);
