import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Each file holds one statement that names a channel or a step kind. */
const CHANNELS = [
  `export const a = (channel: string) => channel === 'email';`,
  `export const a = (row: { channel: string }) => 'sms' !== row.channel;`,
  `export const a = (row: { channel?: string } | null) => row?.channel === 'webhook';`,
  `export const a = (lastChannel: string) => ['call', 'fax'].includes(lastChannel);`,
  `export const a = (x: string) => { switch (x) { case 'email': return 1; case 'sms': return 2; default: return 3; } };`,
  `export const a = (carrier: string) => { switch (carrier) { default: return 3; } };`,
  `export const a = { email: 1, sms: 2 };`,
  `export const a = { call: 1, 'linkedin': 2, notice: 3 } as const;`,
  `export const a = ['email', 'sms', 'notice'];`,
  `export type A = 'email' | 'sms';`,
  `type Channel = string; export const a: Channel = 'voicemail';`,
  `export const a = (channel?: string) => channel ?? 'email';`,
  `export const a = (x: boolean) => (x ? 'email' : 'sms');`,
  `export const a = "SELECT 1 FROM messages m WHERE m.channel <> 'webhook'";`,
  "export const a = (x: string) => `SELECT ${x} WHERE channel IN ('sms', 'call')`;",
  "export const a = (x: string) => `CASE ${x} WHEN 'email' THEN 1 END`;",
] as const;
const KINDS = [
  `export const a = (step: { kind: string }) => step.kind === 'wait';`,
  `export const a = (kind: string) => 'anything' !== kind;`,
  `export const a = (node: { kind: string }) => ['wait', 'email'].includes(node.kind);`,
  `export const a = (kind: string) => { switch (kind) { default: return 3; } };`,
  `export const a = (x: string) => { switch (x) { case 'split': return 1; case 'wait': return 2; default: return 3; } };`,
  `export const a = { 'tier-switch': 1, wait: 2 };`,
  `export const a = ['start', 'branch', 'end'];`,
  `export type A = 'hand-over' | 'end';`,
] as const;
const INNOCENT = [
  `export const a = (path: string) => path === 'email';`,
  `export const a = { email: 'a@example.com', phone: null };`,
  `export const a = ['email', 'phone', 'linkedin'];`,
  `export const a = { consent: { email: true, sms: false, call: true } };`,
  `type ConsentName = string; export const a: Record<ConsentName, number> = { email: 1, sms: 2, call: 3 };`,
  `type ConsentName = string; export const a = { email: 1, sms: 2 } as const satisfies Record<ConsentName, number>;`,
  `export const a = (range: { start: number; end: number }) => ({ start: range.end, end: range.start });`,
  `export const a = (missingChannel: string) => missingChannel === 'skip';`,
  `export const a = (x: boolean) => (x ? 'email' : null);`,
  `export const a = (draw: (kind: string) => string) => draw('email');`,
] as const;
/** Where the names belong. */
const HOMES = [
  'packages/sequence/src/channels/registry.ts',
  'packages/sequence/src/channels/sms/index.ts',
  'packages/sequence/src/steps/email/check.ts',
  'packages/channels/src/sms/index.ts',
  'apps/web/src/channels/notice/view.ts',
  'apps/web/src/editor/steps/email/inspector.tsx',
] as const;

let folder = '';
let found: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-lint-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  };
  for (const [name, list] of Object.entries({ CHANNELS, KINDS, INNOCENT }))
    for (const [at, text] of list.entries()) write(`src/${name}-${at}.ts`, text);
  for (const file of HOMES) write(file, CHANNELS[0]);
  write('package/package.json', '{}');
  write('package/src/a/a.ts', `import { b } from '../b/b.ts';\nexport const a = () => b;`);
  write('package/src/b/b.ts', `import type { a } from '../a/a.ts';\nexport const b = (x: typeof a) => x;`);
  write('package/src/c/c.ts', `import { a } from '../a/a.ts';\nexport const c = a;`);
  const rules = ['no-channel-literal', 'no-kind-literal', 'no-folder-cycle'].map((rule) => [`touchline/${rule}`, 'error']);
  write(
    'oxlintrc.json',
    JSON.stringify({
      jsPlugins: [join(root, 'packages/testing/lint/plugin.mjs')],
      categories: { correctness: 'off' },
      rules: Object.fromEntries(rules),
    }),
  );
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(oxlint, ['-c', 'oxlintrc.json', '-f', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  found = new Map(
    Object.entries(Object.groupBy(diagnostics, ({ filename }) => filename.replaceAll('\\', '/'))).map(([file, list = []]) => [
      file,
      list.map(({ code }) => /\((.*)\)/.exec(code)?.[1] ?? code),
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(CHANNELS.map((text, at) => [text, at] as const))('a channel is named: %s', (_, at) => {
  expect(found.get(`src/CHANNELS-${at}.ts`)).toContain('no-channel-literal');
});

test.each(KINDS.map((text, at) => [text, at] as const))('a step kind is named: %s', (_, at) => {
  expect(found.get(`src/KINDS-${at}.ts`)).toEqual(['no-kind-literal']);
});

test.each(INNOCENT.map((text, at) => [text, at] as const))('neither is named: %s', (_, at) => {
  expect(found.get(`src/INNOCENT-${at}.ts`)).toBeUndefined();
});

test.each(HOMES)('%s may name it', (file) => {
  expect(found.get(file)).toBeUndefined();
});

test('folders that import each other are reported on both sides, types included', () => {
  expect(found.get('package/src/a/a.ts')).toContain('no-folder-cycle');
  expect(found.get('package/src/b/b.ts')).toContain('no-folder-cycle');
  expect(found.get('package/src/c/c.ts')).toBeUndefined();
});
