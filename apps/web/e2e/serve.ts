import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, '.touchline', 'e2e', process.argv[2] ?? 'default');

await rm(folder, { recursive: true, force: true });
const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'up'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DATA_DIR: folder },
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
