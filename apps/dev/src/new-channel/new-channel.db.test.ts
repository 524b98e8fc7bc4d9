import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyWith, root, type ScaffoldCopy, webSettings } from '../test-kit/scaffold-copy.ts';
import { channelNames, channelScaffold } from './channel-files.ts';

/** Runs of the compiler and of Vitest, on a machine that may have more to do. */
vi.setConfig({ testTimeout: 120_000 });

const core = 'packages/sequence/src/channels';

test.each(['', 'Fax', 'gift_card', '../fax', 'fax-', '2nd'])('“%s” is no channel', (name) => {
  expect(channelNames(name)).toBeNull();
});

test('a channel that exists is not overwritten', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'apps/dev/src/new-channel/new-channel.ts'), 'sms'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, `${core}/sms already exists.\n`]);
});

describe('a new channel', () => {
  // The first of these that does not exist.
  const free = ['carrier-pigeon', 'chat-message', 'specimen-of-a-channel'].find((name) => !existsSync(join(root, core, name)))!;
  const scaffold = channelScaffold(channelNames(free)!);
  let copy: ScaffoldCopy;

  beforeAll(() => {
    copy = copyWith(
      scaffold,
      [
        'packages/sequence/src',
        'packages/sequence/package.json',
        'packages/channels/src',
        'packages/channels/package.json',
        'apps/web/src/channels',
      ],
      [
        'packages/sequence/node_modules',
        'packages/channels/node_modules',
        'apps/web/node_modules',
        'apps/web/src/api',
        'apps/web/src/copy',
        'apps/web/src/lib',
        'apps/web/src/ui',
      ],
    );
  });
  afterAll(() => copy.remove());

  test('is three folders, and a line in the list of names and in three registries', () => {
    expect(scaffold.folders).toHaveLength(3);
    expect(scaffold.registrations).toHaveLength(4);
  });

  test('compiles in the core, tests and all', () => {
    expect(copy.typeErrors('packages/sequence', { include: ['src'] })).toBe('');
  });

  test('compiles next to the other carriers', () => {
    const paths = { '@touchline/sequence': [copy.path('packages/sequence/src/index.ts')] };
    expect(copy.typeErrors('packages/channels', { compilerOptions: { types: ['node'], paths }, include: ['src'] })).toBe('');
  });

  test('passes conformance, its own tests, and those that go through every channel', () => {
    const run = copy.run([`packages/channels/src/{${free}/*.test,registry.db.test}.ts`, `${core}/registry.test.ts`]);
    expect(run.stdout).toMatch(/Test Files .*4 passed/);
    expect(run.status).toBe(0);
  });

  test('is shown in the web app', () => {
    expect(copy.typeErrors('apps/web', webSettings(copy, ['src/channels']))).toBe('');
  });

  test('is formatted like the other files', () => {
    expect(copy.format(scaffold.folders.map(({ path }) => path))).toContain('correct format');
  });
});
