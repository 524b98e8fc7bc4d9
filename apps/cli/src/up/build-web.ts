import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lockWhenFree } from '../../../dev/src/lib/file-lock.mjs';
import { spawnGuarded } from '../../../dev/src/lib/guarded.mjs';
import { root } from './paths.ts';

const web = join(root, 'apps', 'web');
const dist = join(web, 'dist');
const unfinished = join(web, '.dist-unfinished');
const stampFile = join(dist, '.sources');

/** All source files of the browser app. */
const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'packages/sequence/src',
  'packages/templates/src',
  'packages/experiments/src',
  'packages/leads/src',
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
 * Builds the web app unless what lies in `dist` was built from the same sources. One process builds at a time, into a folder of another
 * name: a server running in parallel never serves half of it, and an interrupted build leaves no complete-looking result.
 *
 * @throws Error when the build fails; its output is in the message
 */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const hash = await sourceHash();
  if (await isBuilt(hash)) return;
  const lock = await lockWhenFree(join(web, '.build.lock'), ({ pid }) => say(`Process ${pid} is building the web app; waiting for it …`));
  try {
    if (!(await isBuilt(hash))) await build(hash, say);
  } finally {
    lock.release();
  }
}

async function isBuilt(hash: string): Promise<boolean> {
  return (await readFile(stampFile, 'utf8').catch(() => '')) === hash;
}

async function build(hash: string, say: (line: string) => void): Promise<void> {
  say('Building the web app …');
  const vite = join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const output: Buffer[] = [];
  await rm(unfinished, { recursive: true, force: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawnGuarded(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', unfinished, '--emptyOutDir'], {
      cwd: web,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`Building the web app failed.\n${Buffer.concat(output).toString()}`);
  await writeFile(join(unfinished, '.sources'), hash);
  await rm(dist, { recursive: true, force: true });
  await rename(unfinished, dist);
}
