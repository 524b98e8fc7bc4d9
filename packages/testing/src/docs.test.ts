import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const isText = (name: string) => name.endsWith('.md');
const texts = [
  ...readdirSync(root).filter(isText),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(isText)
    .map((name) => join('docs', name)),
];
const scripts = Object.keys(JSON.parse(read('package.json')).scripts as object);

test.each(texts)('%s names only existing files and commands', (file) => {
  const text = read(file);
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  // Paths from the root of the repository. Patterns match several files.
  const named = inCode.filter((code) => /^(?:apps|packages|docs|migrations)\/[\w./-]+$/.test(code));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)[^)]*\)/g)].map(([, path = '']) => join(file, '..', path));
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);

  const commands = inCode.flatMap((code) => /^(?:pnpm|npm run) ([a-z:]+)/.exec(code)?.[1] ?? []);
  expect(commands.filter((command) => !scripts.includes(command))).toEqual([]);
  // The Node of the machine may be version 20, which does not run TypeScript.
  expect(inCode.filter((code) => /^node .*\.ts\b/.test(code))).toEqual([]);
});

test('the index lists every decision record', () => {
  const records = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  const titles = records.map((name) => /^# \d+\. (.*)/.exec(read(join('docs/adr', name)))?.[1] ?? name);
  const lines = records.map((name, index) => `| [${Number(name.slice(0, 4))}](${name}) | ${titles[index]} |`);
  const index = read('docs/adr/README.md');
  expect(lines.filter((line) => !index.includes(line))).toEqual([]);
});

test('the package manager checks that packages support the Node version', () => {
  const { node } = JSON.parse(read('package.json')).devDependencies as { node: string };
  expect(read('pnpm-workspace.yaml')).toContain(`\nnodeVersion: ${node}\n`);
});
