import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyWith, root, type ScaffoldCopy, webSettings } from '../test-kit/scaffold-copy.ts';
import { stepNames, stepScaffold } from './step-files.ts';

/** Two runs of the compiler, on a machine that may have more to do. */
vi.setConfig({ testTimeout: 60_000 });

const steps = 'packages/sequence/src/steps';
const nodes = 'apps/web/src/editor/steps';

test.each([
  ['fax', 'fax', 'Fax', 'Fax', 'fax', 'fax'],
  ['gift-card', 'giftCard', 'GiftCard', 'Gift card', "'gift-card'", 'giftCard'],
  ['switch', 'switch', 'Switch', 'Switch', 'switch', 'switchStep'],
])('%s is called %s, %s, %s, %s and %s', (kind, camel, pascal, title, key, definition) => {
  expect(stepNames(kind)).toEqual({ kind, camel, pascal, title, key, definition });
});

test.each(['', 'Fax', 'gift_card', '../fax', 'fax-', '2nd'])('“%s” is no kind', (kind) => {
  expect(stepNames(kind)).toBeNull();
});

test('a kind that exists is not overwritten', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'apps/dev/src/new-step/new-step.ts'), 'wait'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, `${steps}/wait already exists.\n`]);
});

describe('a new kind', () => {
  // The first of these that does not exist.
  const free = ['gift-card', 'carrier-pigeon', 'specimen-of-a-step'].find((kind) => !existsSync(join(root, steps, kind)))!;
  const names = stepNames(free)!;
  const scaffold = stepScaffold(names);
  let copy: ScaffoldCopy;

  beforeAll(() => {
    copy = copyWith(
      scaffold,
      ['packages/sequence/src', 'packages/sequence/package.json', nodes],
      ['packages/sequence/node_modules', 'apps/web/node_modules', 'apps/web/src/ui'],
    );
  });
  afterAll(() => copy.remove());

  test('is two folders and a line in two registries: the whole core compiles, tests and all', () => {
    expect(scaffold.folders).toHaveLength(2);
    expect(scaffold.registrations).toHaveLength(2);
    expect(copy.typeErrors('packages/sequence', { include: ['src'] })).toBe('');
  });

  test('passes its own test, and those that go through every kind', () => {
    writeFileSync(
      copy.path('packages/sequence/src/test-kit/arbitrary.test.ts'),
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
    const run = copy.run([`${steps}/{${names.kind}/*,registry}.test.ts`, 'packages/sequence/src/test-kit/arbitrary.test.ts']);
    expect(run.stdout).toMatch(/Test Files .*3 passed/);
    expect(run.status).toBe(0);
  });

  test('compiles on the canvas', () => {
    expect(copy.typeErrors('apps/web', webSettings(copy, [`src/editor/steps/${names.kind}`]))).toBe('');
  });

  test('is formatted like the other files', () => {
    expect(copy.format(scaffold.folders.map(({ path }) => path))).toContain('correct format');
  });
});
