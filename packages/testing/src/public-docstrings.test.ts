import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** A name that other packages can import, and the file that declares it. */
interface PublicName {
  readonly name: string;
  readonly file: string;
}

const packages = globSync('packages/*/package.json', { cwd: ROOT }).toSorted();

/** Entry files that `exports` of a manifest names. */
function entriesOf(manifest: string): string[] {
  const { exports = {} } = JSON.parse(readFileSync(join(ROOT, manifest), 'utf8')) as { exports?: Record<string, string> };
  return Object.values(exports).map((entry) => join(ROOT, dirname(manifest), entry));
}

/** Follows `export … from` to the declarations. */
function publicNames(file: string, wanted: ReadonlySet<string> | 'all' = 'all'): PublicName[] {
  const source = readFileSync(file, 'utf8');
  const at = (path: string) => join(dirname(file), path);
  const isWanted = (name: string) => wanted === 'all' || wanted.has(name);
  const own = [...source.matchAll(/^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm)]
    .map(([, name]) => name!)
    .filter(isWanted);
  const named = [...source.matchAll(/^export (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm)].flatMap(([, list, path]) => {
    const names = list!
      .split(',')
      .map((item) =>
        item
          .trim()
          .replace(/^type /, '')
          .split(' as '),
      )
      .filter(([name]) => name !== '');
    return publicNames(at(path!), new Set(names.filter((pair) => isWanted(pair.at(-1)!)).map(([name]) => name!)));
  });
  const all = [...source.matchAll(/^export \* from '(\.[^']+)'/gm)].flatMap(([, path]) => publicNames(at(path!), wanted));
  return [...own.map((name) => ({ name, file })), ...named, ...all];
}

/** Whether a docstring ends right above the declaration. */
function hasDocstring({ name, file }: PublicName): boolean {
  const source = readFileSync(file, 'utf8');
  return new RegExp(
    `\\*/\\s*export (?:declare )?(?:async )?(?:abstract )?(?:function\\*?|const|class|interface|type|enum) ${name}\\b`,
  ).test(source);
}

test.each(packages)('%s: every public name has a docstring', (manifest) => {
  const entries = entriesOf(manifest);
  expect(entries.filter((entry) => !existsSync(entry))).toEqual([]);
  const names = entries.flatMap((entry) => publicNames(entry));
  expect(names.length).toBeGreaterThan(0);
  const without = names.filter((name) => !hasDocstring(name)).map(({ name, file }) => `${relative(ROOT, file)} ${name}`);
  expect([...new Set(without)].toSorted()).toEqual([]);
});
