// Plants one bug at a time in a copy of the tree and counts those that the tests find: `pnpm mutants --help`.
import { startPostgres } from '@touchline/testing';
import { Command, InvalidArgumentError } from 'commander';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS, type Area, LEFT_OUT } from './areas.ts';
import { loadEquivalents } from './equivalents.ts';
import { type Found, findWithTests } from './find-with-tests.ts';
import type { Mutant } from './model/mutant.ts';
import { rateLine } from './rate-line.ts';
import { sample, seededRandom } from './seeded-random.ts';
import { copyTree } from './working-copy.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly only?: string;
  readonly area?: string;
  readonly json?: string;
  readonly list?: boolean;
}

interface Tried extends Mutant {
  readonly area: Area['name'];
  readonly outcome: Found['outcome'] | 'equivalent';
  readonly by: string | null;
  /** Why it does not count. */
  readonly reason?: string;
}

const options = new Command('mutants')
  .description('Plants one bug at a time in a copy of the tree and counts those that the tests find.')
  .option('--seed <number>', 'decides which bugs', wholeNumber, 1)
  .option('--count <number>', 'how many of each area; 0 for all', wholeNumber, 30)
  .option('--only <path>', 'files whose path contains this')
  .option('--area <name>', `one of ${AREAS.map(({ name }) => name).join(', ')}`)
  .option('--json <file>', 'write every mutant with its outcome to a file')
  .option('--list', 'list the bugs without running tests')
  .parse()
  .opts<Options>();

const areas = AREAS.filter(({ name }) => options.area === undefined || options.area === name);
if (areas.length === 0) fail(`There is no area "${options.area}". The areas are ${AREAS.map(({ name }) => name).join(', ')}.`);

const chosen: { readonly area: Area; readonly mutants: readonly Mutant[] }[] = [];
for (const area of areas) {
  const all = await mutantsOf(area);
  chosen.push({ area, mutants: options.count === 0 ? all : sample(all, options.count, seededRandom(options.seed)) });
}
if (chosen.every(({ mutants }) => mutants.length === 0)) fail(`No file matches "${options.only}".`);

if (options.list === true) {
  for (const { mutants } of chosen) for (const mutant of mutants) console.log(lineOf(mutant));
} else {
  await tryAll();
}

async function mutantsOf(area: Area): Promise<readonly Mutant[]> {
  const files = globSync([...area.files], { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !LEFT_OUT.test(file) && (options.only === undefined || file.includes(options.only)))
    .sort();
  const found: Mutant[] = [];
  for (const file of files) found.push(...(await area.mutants(file, await readFile(path.join(root, file), 'utf8'))));
  return found;
}

async function tryAll(): Promise<void> {
  const equivalents = loadEquivalents();
  const copy = await copyTree(root);
  const needsDatabase = chosen.some(({ area }) => area.projects.includes('database'));
  // One server for all runs of the tests, which would otherwise start one each.
  const server = needsDatabase ? await startPostgres() : null;
  const env = server === null ? process.env : { ...process.env, TEST_DATABASE_URL: server.url };
  const tried: Tried[] = [];
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  try {
    for (const { area, mutants } of chosen) {
      const [first] = mutants;
      // Tests that fail without a bug would find every one.
      if (first !== undefined && (await findWithTests(copy.folder, first.file, area.projects, env)).outcome !== 'survived') {
        throw new Error(`The tests of ${first.file} fail before any bug is planted: run them and correct them first.`);
      }
      for (const mutant of mutants) {
        if (stopped) break;
        const reason = equivalents.get(mutant.id);
        if (reason !== undefined) {
          tried.push({ ...mutant, area: area.name, outcome: 'equivalent', by: null, reason });
          continue;
        }
        const takeOut = await copy.plant(mutant);
        const found = await findWithTests(copy.folder, mutant.file, area.projects, env);
        await takeOut();
        tried.push({ ...mutant, area: area.name, ...found });
        console.log(`${found.outcome.padEnd(9)} ${lineOf(mutant)}`);
      }
      console.log(rateLine(area, tried));
    }
  } finally {
    await server?.stop();
    await copy.remove();
  }
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ seed: options.seed, tried }, null, 2)}\n`);
}

function lineOf({ id, file, line, kind, original, replacement }: Mutant): string {
  const change = `${original.slice(0, 100)} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 60)}`;
  return `${id} ${file}:${line} ${kind}: ${change}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
