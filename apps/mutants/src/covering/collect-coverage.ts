import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Area } from '../areas/areas.ts';
import { Coverage, type FileReport } from './coverage.ts';
import { copyTree } from '../tree/working-copy.ts';
import { instrument, type Place } from './instrument.ts';

interface Saved {
  /** Of all sources and tests. */
  readonly hash: string;
  readonly places: readonly Place[];
  readonly reports: readonly FileReport[];
  /** Hash of each source. */
  readonly sources: Readonly<Record<string, string>>;
}

/**
 * Runs the tests of an area once on instrumented sources. That takes about twice as long as the tests, so the result is kept until a
 * source or a test changes, or longer if the caller wants that.
 */
export async function collectCoverage(root: string, area: Area, env: NodeJS.ProcessEnv, keep: boolean): Promise<Coverage> {
  const read = (file: string): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')];
  const sources = new Map(area.sources(root).map(read));
  const tests = new Map(
    globSync([...area.tests], { cwd: root })
      .sort()
      .map(read),
  );
  const hashes = Object.fromEntries([...sources].map(([file, text]) => [file, hashOf(text)]));
  const hash = hashOf(JSON.stringify([hashes, [...tests]]));
  const kept = path.join(root, 'node_modules', '.cache', 'touchline-mutants', `${area.name}.json`);
  const saved = await readSaved(kept);
  if (saved !== null && (keep || saved.hash === hash)) {
    const changed = new Set(Object.keys(hashes).filter((file) => saved.sources[file] !== hashes[file]));
    return new Coverage(saved.places, saved.reports, changed);
  }
  const measured = { hash, sources: hashes, ...(await measure(root, sources, [...tests.keys()], area, env)) };
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, JSON.stringify(measured));
  return new Coverage(measured.places, measured.reports, new Set());
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function readSaved(file: string): Promise<Saved | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Saved;
  } catch {
    return null;
  }
}

async function measure(
  root: string,
  sources: ReadonlyMap<string, string>,
  tests: readonly string[],
  area: Area,
  env: NodeJS.ProcessEnv,
): Promise<Pick<Saved, 'places' | 'reports'>> {
  const instrumented = await instrument(sources);
  const { folder, remove } = await copyTree(root);
  for (const [file, text] of instrumented.sources) await writeFile(path.join(folder, file), text);
  // Every test file of every project loads its modules afresh, so that each reports what it loads.
  const config = path.join(folder, 'packages/testing/vitest.config.ts');
  await writeFile(config, (await readFile(config, 'utf8')).replaceAll('isolate: false', 'isolate: true'));
  await appendFile(
    path.join(folder, 'packages/testing/src/property-setup.ts'),
    `\nimport '../../../apps/mutants/src/covering/probe.ts';\n`,
  );
  const reports = await mkdtemp(path.join(tmpdir(), 'touchline-coverage-'));
  try {
    await vitest(folder, tests, area.projects, { ...env, TOUCHLINE_COVERAGE_FOLDER: reports });
    const found: FileReport[] = [];
    for (const name of await readdir(reports)) {
      const report = JSON.parse(await readFile(path.join(reports, name), 'utf8')) as FileReport;
      found.push({ ...report, file: path.relative(folder, report.file).split(path.sep).join('/') });
    }
    if (found.length === 0) throw new Error('No test reported what it executes: run the tests, they may fail to load.');
    const silent = tests.filter((file) => !found.some((report) => report.file === file));
    if (silent.length > 0)
      console.warn(`${silent.length} of ${tests.length} test files reported nothing and find no bug: ${silent.join(', ')}`);
    return { places: instrumented.places, reports: found };
  } finally {
    await rm(reports, { recursive: true, force: true });
    await remove();
  }
}

/** Failures are no concern here: tests of speed may fail on slower code, and each area's tests run once without a bug anyway. */
function vitest(folder: string, tests: readonly string[], projects: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const command = [
    path.join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...tests,
    '--config=packages/testing/vitest.config.ts',
    '--reporter=dot',
    ...projects.flatMap((project) => ['--project', project]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}
