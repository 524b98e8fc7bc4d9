import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from '../model/mutant.ts';
import { plant } from '../model/mutant.ts';

const run = promisify(execFile);

/** A copy of the tree in which bugs are planted. The tree itself is never written to, however the run ends. */
export interface WorkingCopy {
  readonly folder: string;
  /** Puts a bug into its file; call the result to take it out. */
  readonly plant: (mutant: Mutant) => Promise<() => Promise<void>>;
  readonly remove: () => Promise<void>;
}

/** Copies tracked and new files, and links the installed packages of each workspace package. */
export async function copyTree(root: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'touchline-mutants-'));
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 2 ** 26 });
  for (const file of stdout.split('\0').filter(Boolean)) {
    // A file that was deleted and not yet committed is still listed.
    await cp(path.join(root, file), path.join(folder, file)).catch(ignoreMissing);
  }
  await installInto(root, folder);
  return {
    folder,
    plant: async (mutant) => {
      const file = path.join(folder, mutant.file);
      const source = await readFile(file, 'utf8');
      await writeFile(file, plant(source, mutant));
      return () => writeFile(file, source);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Packages of the workspace find each other through links in their `node_modules`, relative to themselves: copied as links they lead
 * into the copy. The store of all other packages is shared.
 */
async function installInto(root: string, folder: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'package.json', '*/package.json'], {
    cwd: root,
  });
  for (const manifest of stdout.split('\n').filter(Boolean)) {
    const modules = path.join(path.dirname(manifest), 'node_modules');
    if (modules === 'node_modules') continue;
    await cp(path.join(root, modules), path.join(folder, modules), { recursive: true, verbatimSymlinks: true }).catch(ignoreMissing);
  }
  await cp(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.includes(`${path.sep}.pnpm`),
  });
  await symlink(path.join(root, 'node_modules', '.pnpm'), path.join(folder, 'node_modules', '.pnpm'));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
