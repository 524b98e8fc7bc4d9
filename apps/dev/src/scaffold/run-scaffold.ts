import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PartNames } from './part-names.ts';
import { type Scaffold, write } from './scaffold.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

interface Command {
  /** For the message about an invalid name. */
  readonly usage: string;
  readonly names: PartNames | null;
  readonly scaffold: (names: PartNames) => Scaffold;
  /** Printed at the end. */
  readonly next: string;
}

/** Writes the new part into this repository, formats the changed files and prints their paths. */
export function runScaffold({ usage, names, scaffold, next }: Command): void {
  if (names === null) return fail(usage);
  const made = scaffold(names);
  const written = write(root, made);
  if (!written.ok) return fail(`${written.path} already exists.`);
  const files = made.registrations.map(({ file }) => file);
  const folders = made.folders.map(({ path }) => path);
  spawnSync(join(root, 'node_modules/.bin/oxfmt'), [...folders, ...files], { cwd: root, shell: process.platform === 'win32' });
  for (const { path, files: inside } of made.folders) console.log(`${path}: ${Object.keys(inside).join(', ')}`);
  console.log(`\nRegistered in:\n  ${files.join('\n  ')}\n\n${next}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
