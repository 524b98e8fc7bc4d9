import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { registryLines } from './registry-lines.ts';
import { stepFiles, stepNames } from './step-files.ts';

/** Two runs of the compiler, on a machine that may have more to do. */
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const steps = 'packages/sequence/src/steps';
const nodes = 'apps/web/src/editor/steps';

test.each([
  ['fax', 'fax', 'Fax', 'Fax', 'fax'],
  ['gift-card', 'giftCard', 'GiftCard', 'Gift card', 'giftCard'],
  ['switch', 'switch', 'Switch', 'Switch', 'switchStep'],
])('%s is called %s, %s, %s and %s', (kind, camel, pascal, title, definition) => {
  expect(stepNames(kind)).toEqual({ kind, camel, pascal, title, definition });
});

test.each(['', 'Fax', 'gift_card', '../fax', 'fax-', '2nd'])('“%s” is no kind', (kind) => {
  expect(stepNames(kind)).toBeNull();
});

test('a kind that is there already is not written over', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'apps/dev/src/new-step/new-step.ts'), 'wait'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, `${join(steps, 'wait')} is there already.\n`]);
});

describe('a new kind', () => {
  // The first of these that does not exist.
  const free = ['gift-card', 'carrier-pigeon', 'specimen-of-a-step'].find((kind) => !existsSync(join(root, steps, kind)))!;
  const names = stepNames(free)!;
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'touchline-new-step-'));
    const link = (folder: string) => symlinkSync(join(root, folder), join(copy, folder));
    cpSync(join(root, 'packages/sequence/src'), join(copy, 'packages/sequence/src'), { recursive: true });
    cpSync(join(root, 'packages/sequence/package.json'), join(copy, 'packages/sequence/package.json'));
    cpSync(join(root, nodes), join(copy, nodes), { recursive: true });
    for (const folder of [
      'packages/sequence/node_modules',
      'apps/web/node_modules',
      'apps/web/src/ui',
      'node_modules',
      'tsconfig.base.json',
    ])
      link(folder);
    const { core, canvas } = stepFiles(names);
    for (const [folder, files] of [
      [steps, core],
      [nodes, canvas],
    ] as const) {
      mkdirSync(join(copy, folder, names.kind));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(copy, folder, names.kind, name), text);
    }
    for (const { file, lines } of registryLines(names)) register(join(copy, file), lines);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** As a person would do it: the import on top, the entry in front of the last kind. */
  function register(file: string, [head, entry]: readonly [string, string]): void {
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${head}\n${before.replace(/\n {2}end[:,]/, (end) => `\n  ${entry}${end}`)}`);
  }

  function typeErrors(folder: string, settings: object): string {
    writeFileSync(join(copy, folder, 'tsconfig.json'), JSON.stringify({ extends: join(copy, 'tsconfig.base.json'), ...settings }));
    const tsc = join(root, 'node_modules/.bin/tsc');
    return spawnSync(tsc, ['-p', join(copy, folder)], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout;
  }

  test('is two folders and two lines: the whole core compiles, tests and all', () => {
    expect(typeErrors('packages/sequence', { include: ['src'] })).toBe('');
  });

  test('passes its own test, and those that go through every kind', () => {
    const config = join(copy, 'vitest.config.mjs');
    writeFileSync(
      config,
      `export default { test: { include: ['packages/sequence/src/steps/{${names.kind}/*,registry}.test.ts', 'packages/sequence/src/test-kit/arbitrary.test.ts'] } };`,
    );
    writeFileSync(
      join(copy, 'packages/sequence/src/test-kit/arbitrary.test.ts'),
      `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
test('random sequences have it', () => {
  const documents = fc.sample(arbitraryDocument, { numRuns: 200, seed: 1 });
  expect(documents.some(({ nodes }) => nodes.some(({ kind }) => kind === '${names.kind}'))).toBe(true);
  for (const document of documents) expect(() => compile(document)).not.toThrow();
});
`,
    );
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = spawnSync(process.execPath, [vitest, 'run', '--root', copy, '--config', config], { cwd: copy, encoding: 'utf8' });
    rmSync(join(copy, 'packages/sequence/src/test-kit/arbitrary.test.ts'));
    expect(run.stdout).toMatch(/Test Files .*3 passed/);
    expect(run.status).toBe(0);
  });

  test('compiles on the canvas', () => {
    const compilerOptions = {
      lib: ['esnext', 'dom', 'dom.iterable'],
      module: 'preserve',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      types: [],
      paths: { '@touchline/sequence': [join(copy, 'packages/sequence/src/index.ts')] },
    };
    expect(typeErrors('apps/web', { compilerOptions, include: [`src/editor/steps/${names.kind}`] })).toBe('');
  });

  test('is formatted like the other files', () => {
    const folders = [steps, nodes].map((folder) => join(copy, folder, names.kind));
    cpSync(join(root, '.oxfmtrc.json'), join(copy, '.oxfmtrc.json'));
    expect(execFileSync(join(root, 'node_modules/.bin/oxfmt'), ['--check', ...folders], { cwd: copy, encoding: 'utf8' })).toContain(
      'correct format',
    );
  });
});
