import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

test('schema takes --json, and a reader that has enough is no failure', async () => {
  const child = spawn(process.execPath, [main, 'schema', '--json']);
  let errors = '';
  child.stderr.on('data', (text) => (errors += String(text)));
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.destroy();
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([String(first).slice(0, 1), errors, code]).toEqual(['{', '', 0]);
}, 60_000);
