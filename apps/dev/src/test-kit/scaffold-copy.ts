import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Scaffold, write } from '../scaffold/scaffold.ts';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A copy of the parts of the repository that a scaffold changes, with everything else linked. */
export interface ScaffoldCopy {
  readonly path: (relative: string) => string;
  /** Errors of the compiler; empty if there are none. */
  readonly typeErrors: (folder: string, settings: object) => string;
  /** Runs test files of the copy. `@touchline/sequence` is the core of the copy. */
  readonly run: (include: readonly string[]) => { readonly status: number | null; readonly stdout: string };
  /** Output of the formatter's check. */
  readonly format: (paths: readonly string[]) => string;
  readonly remove: () => void;
}

export function copyWith(scaffold: Scaffold, copied: readonly string[], linked: readonly string[]): ScaffoldCopy {
  const copy = mkdtempSync(join(tmpdir(), 'touchline-scaffold-'));
  const path = (relative: string) => join(copy, relative);
  for (const one of copied) cpSync(join(root, one), path(one), { recursive: true });
  for (const one of [...linked, 'node_modules', 'tsconfig.base.json']) symlinkSync(join(root, one), path(one));
  const written = write(copy, scaffold);
  if (!written.ok) throw new Error(`${written.path} exists.`);
  return {
    path,
    typeErrors: (folder, settings) => {
      writeFileSync(path(`${folder}/tsconfig.json`), JSON.stringify({ extends: path('tsconfig.base.json'), ...settings }));
      const tsc = join(root, 'node_modules/.bin/tsc');
      return spawnSync(tsc, ['-p', path(folder)], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout;
    },
    run: (include) => {
      const config = path('vitest.config.mjs');
      const alias = { '@touchline/sequence': path('packages/sequence/src/index.ts') };
      writeFileSync(config, `export default ${JSON.stringify({ resolve: { alias }, test: { include } })};`);
      const vitest = join(root, 'node_modules/vitest/vitest.mjs');
      return spawnSync(process.execPath, [vitest, 'run', '--root', copy, '--config', config], { cwd: copy, encoding: 'utf8' });
    },
    format: (paths) => {
      cpSync(join(root, '.oxfmtrc.json'), path('.oxfmtrc.json'));
      return execFileSync(join(root, 'node_modules/.bin/oxfmt'), ['--check', ...paths.map(path)], { cwd: copy, encoding: 'utf8' });
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** Settings of the web app for files of the copy. */
export const webSettings = (copy: ScaffoldCopy, include: readonly string[]): object => ({
  compilerOptions: {
    lib: ['esnext', 'dom', 'dom.iterable'],
    module: 'preserve',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    types: [],
    paths: { '@touchline/sequence': [copy.path('packages/sequence/src/index.ts')] },
  },
  include,
});
