import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.ts';

const web = join(root, 'apps', 'web');
const stampFile = join(web, 'dist', '.sources');

/** Everything that ends up in the browser. */
const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'packages/sequence/src',
  'packages/templates/src',
  'packages/experiments/src',
  'apps/api/src/client.ts',
];
const FILES = ['apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/package.json', 'pnpm-lock.yaml'];

async function sourceHash(): Promise<string> {
  const files = [...FILES];
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    if (source.endsWith('.ts')) files.push(source);
    else
      for (const entry of await readdir(path, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length + 1));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) if (existsSync(join(root, file))) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/**
 * Builds the web app unless what lies in `dist` was built from the same sources.
 *
 * @throws Error when the build fails; its output has been shown by then
 */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const hash = await sourceHash();
  const built = await readFile(stampFile, 'utf8').catch(() => '');
  if (built === hash) return;

  say('Building the web app …');
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const output: Buffer[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The web app could not be built.\n${Buffer.concat(output).toString()}`);
  await writeFile(stampFile, hash);
}
