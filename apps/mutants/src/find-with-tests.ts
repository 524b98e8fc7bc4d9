import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds. A bug that makes the tests hang is a bug that they found. */
const TIME_LIMIT = 10 * 60_000;

export interface Found {
  /** `survived`: all tests passed. */
  readonly outcome: 'killed' | 'timed-out' | 'survived';
  /** Stage of tests that found it: next to the file, related in its package, related anywhere. */
  readonly by: string | null;
}

/**
 * Asks the tests whether they find the bug planted in a file: those next to it first, then those of its package that import it,
 * then those of other packages that do.
 */
export async function findWithTests(folder: string, file: string, projects: readonly string[], env: NodeJS.ProcessEnv): Promise<Found> {
  const beside = besideOf(folder, file);
  const owner = file.split('/').slice(0, 2).join('/');
  const stages: readonly { readonly name: string; readonly args: readonly string[] }[] = [
    ...(beside.length > 0 ? [{ name: 'beside', args: ['run', ...beside] }] : []),
    { name: 'package', args: ['related', '--run', file, '--dir', owner] },
    { name: 'others', args: ['related', '--run', file] },
  ];
  for (const { name, args } of stages) {
    const outcome = await vitest(folder, args, projects, env);
    if (outcome !== 'survived') return { outcome, by: name };
  }
  return { outcome: 'survived', by: null };
}

function besideOf(folder: string, file: string): readonly string[] {
  const own = file.replace(/\.ts$/, '');
  const named = ['.test.ts', '.db.test.ts', '.properties.test.ts']
    .map((ending) => own + ending)
    .filter((test) => existsSync(path.join(folder, test)));
  return named.length > 0
    ? named
    : globSync(`${path.posix.dirname(file)}/*.test.ts`, { cwd: folder }).map((test) => test.replaceAll('\\', '/'));
}

function vitest(folder: string, args: readonly string[], projects: readonly string[], env: NodeJS.ProcessEnv): Promise<Found['outcome']> {
  const command = [
    path.join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
    ...args,
    '--config=packages/testing/vitest.config.ts',
    '--bail=1',
    '--reporter=dot',
    '--passWithNoTests',
    ...projects.flatMap((project) => ['--project', project]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      // The whole group: vitest's own workers too.
      process.kill(-child.pid!, 'SIGKILL');
      resolve('timed-out');
    }, TIME_LIMIT);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'survived' : 'killed');
    });
  });
}
