// Plants one bug at a time in a copy of the tree and counts those that the tests find: `pnpm mutants --help`.
import { seededRandom, startPostgres } from '@touchline/testing';
import { Command, InvalidArgumentError } from 'commander';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS, type Area } from './areas/areas.ts';
import { loadEquivalents } from './equivalents.ts';
import type { Mutant } from './model/mutant.ts';
import { isBelowGoal, rateLine } from './rate-line.ts';
import { sample } from './sample.ts';
import { type Tried, tryMutants } from './try-mutants.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly jobs: number;
  readonly only?: string;
  readonly id?: readonly string[];
  readonly area?: string;
  readonly keepCoverage?: boolean;
  readonly json?: string;
  readonly list?: boolean;
  readonly check?: boolean;
}

const options = new Command('mutants')
  .description('Plants one bug at a time in a copy of the tree and counts those that the tests find.')
  .option('--seed <number>', 'decides which bugs', wholeNumber, 1)
  .option('--count <number>', 'how many of each area; 0 for all', wholeNumber, 30)
  .option('--only <path>', 'files whose path contains this')
  .option('--id <ids...>', 'the bugs with these ids, whatever the seed')
  .option('--area <name>', `one of ${AREAS.map(({ name }) => name).join(', ')}`)
  .option('--jobs <number>', 'how many at a time', wholeNumber, availableParallelism())
  .option('--keep-coverage', 'use what the last run knew of the tests, although the tree changed since')
  .option('--json <file>', 'write every mutant with its outcome to a file')
  .option('--check', 'fail when the tests found fewer than the goal, by more than chance explains')
  .option('--list', 'list the bugs without running tests')
  .parse()
  .opts<Options>();

const areas = AREAS.filter(({ name }) => options.area === undefined || options.area === name);
if (areas.length === 0) fail(`There is no area "${options.area}". The areas are ${AREAS.map(({ name }) => name).join(', ')}.`);

const chosen: { readonly area: Area; readonly mutants: readonly Mutant[] }[] = [];
for (const area of areas) {
  const all = await mutantsOf(area);
  chosen.push({ area, mutants: options.count === 0 || options.id ? all : sample(all, options.count, seededRandom(options.seed)) });
}
if (chosen.every(({ mutants }) => mutants.length === 0)) fail('No bug matches these options. List them with --count 0 --list.');

if (options.list === true) {
  for (const { mutants } of chosen) for (const mutant of mutants) console.log(lineOf(mutant));
} else {
  await tryAll();
}

async function mutantsOf(area: Area): Promise<readonly Mutant[]> {
  const found: Mutant[] = [];
  for (const file of area.sources(root)) {
    if (options.only !== undefined && !file.includes(options.only)) continue;
    found.push(...(await area.mutants(file, readFileSync(path.join(root, file), 'utf8'))));
  }
  return options.id === undefined ? found : found.filter(({ id }) => options.id?.includes(id));
}

async function tryAll(): Promise<void> {
  const equivalents = loadEquivalents();
  const needsDatabase = chosen.some(({ area, mutants }) => mutants.length > 0 && area.projects.includes('database'));
  // One server for all runs of the tests, which would otherwise start one each.
  const server = needsDatabase ? await startPostgres() : null;
  const env = server === null ? process.env : { ...process.env, TEST_DATABASE_URL: server.url };
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const tried: Tried[] = [];
  try {
    for (const { area, mutants } of chosen) {
      if (mutants.length === 0) continue;
      const counted = mutants.filter(({ id }) => !equivalents.has(id));
      for (const mutant of mutants) {
        const reason = equivalents.get(mutant.id);
        if (reason !== undefined) tried.push({ ...mutant, area: area.name, outcome: 'equivalent', by: null, reason });
      }
      await tryMutants(
        { root, area, mutants: counted, jobs: options.jobs, env, signal: stop.signal, keepCoverage: options.keepCoverage ?? false },
        async (result) => {
          tried.push(result);
          console.log(`${result.outcome.padEnd(9)} ${lineOf(result)}`);
          if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify({ seed: options.seed, tried }, null, 2)}\n`);
        },
      );
      console.log(rateLine(area, tried));
      if (options.check === true && isBelowGoal(area, tried)) process.exitCode = 1;
    }
  } finally {
    await server?.stop();
  }
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
