import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Coverage } from './covering/coverage.ts';
import type { TestRunner } from './host/test-runner.ts';
import type { Mutant } from './model/mutant.ts';
import type { WorkingCopy } from './tree/working-copy.ts';

export interface Found {
  /** `survived`: all tests passed. `invalid`: the types refuse the change, so it could not land. */
  readonly outcome: 'killed' | 'timed-out' | 'survived' | 'invalid';
  /** The first test that failed. */
  readonly by: string | null;
}

/** Milliseconds that a test file may take on top of twice its time without a bug, for a machine that does something else as well. */
const LEEWAY = 40_000;

/** Whether a test file passes without a bug. One that fails would find every bug, so it is left out. */
const trusted = new Map<string, boolean>();

/** Plants a bug and asks the tests that execute it, and those next to it, whether they find it. */
export async function findWithTests(
  mutant: Mutant,
  source: string,
  copy: WorkingCopy,
  runner: TestRunner,
  coverage: Coverage,
): Promise<Found> {
  const covering = coverage.of(mutant, source);
  // Tests that are newer than the measured coverage are found by their folder. They come first, since they may have been written for it.
  const beside = globSync(`${path.posix.dirname(mutant.file)}/*.test.ts`, { cwd: copy.folder });
  const files = [...beside.filter((file) => !covering.times.has(file)), ...covering.files];
  const limit = (file: string): number => LEEWAY + 2 * (covering.times.get(file) ?? 0);
  const takeOut = await copy.plant(mutant);
  try {
    const found = await runner.run({ files: files.filter((file) => trusted.get(file) !== false), changed: [mutant.file] }, limit);
    if (found === 'timed-out') return { outcome: found, by: null };
    if (found.failed === null) {
      if (await compiles(copy.folder, mutant.file)) return { outcome: 'survived', by: null };
      await takeOut();
      // The bug is to blame only if the types hold without it.
      return { outcome: (await compiles(copy.folder, mutant.file)) ? 'invalid' : 'survived', by: null };
    }
    await takeOut();
    if (await isTrusted(found.failed.split(' > ')[0]!, mutant.file, runner, limit)) return { outcome: 'killed', by: found.failed };
  } finally {
    await takeOut();
  }
  return findWithTests(mutant, source, copy, runner, coverage);
}

async function isTrusted(test: string, changed: string, runner: TestRunner, limit: (file: string) => number): Promise<boolean> {
  const known = trusted.get(test);
  if (known !== undefined) return known;
  const clean = await runner.run({ files: [test], changed: [changed] }, limit);
  const reason = clean === 'timed-out' ? 'it timed out' : clean.failed;
  if (reason !== null) console.warn(`left out: ${test} fails without a bug. (${reason})`);
  trusted.set(test, reason === null);
  return reason === null;
}

function compiles(folder: string, file: string): Promise<boolean> {
  const owner = file.split('/').slice(0, 2).join('/');
  const tsc = path.join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', owner, '--noEmit'], { cwd: folder }, (error) => resolve(error === null));
  });
}
