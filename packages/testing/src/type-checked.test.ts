import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const projects = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group))
    .map((name) => join(group, name))
    .filter((folder) => existsSync(join(root, folder, 'tsconfig.json'))),
);
const SKIPPED = new Set(['node_modules', 'dist', 'storybook-static']);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return SKIPPED.has(entry.name) || (entry.name.startsWith('.') && entry.name !== '.storybook') ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

test('every source is part of a project that `pnpm types` checks', () => {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const checked = new Set(
    projects.flatMap((project) =>
      spawnSync(tsc, ['-p', project, '--listFilesOnly'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
        .stdout.split('\n')
        .map((file) => relative(root, file.trim())),
    ),
  );
  expect(sources('.').filter((file) => !checked.has(file))).toEqual([]);
}, 240_000);

test('an editor that opens the repository finds every project', () => {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { references: { path: string }[] };
  expect(references.map(({ path }) => path).toSorted()).toEqual(projects.toSorted());
});
