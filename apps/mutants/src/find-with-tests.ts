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

/** Test files that passed without a bug. */
const trusted = new Set<string>();

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
    const found = await runner.run({ files, changed: [mutant.file] }, limit);
    if (found === 'timed-out') return { outcome: found, by: null };
    if (found.failed === null) return { outcome: (await compiles(copy.folder, mutant.file)) ? 'survived' : 'invalid', by: null };
    await takeOut();
    await trust(found.failed.split(' > ')[0]!, mutant.file, runner, limit);
    return { outcome: 'killed', by: found.failed };
  } finally {
    await takeOut();
  }
}

/** A test that fails without a bug would find every one. */
async function trust(test: string, changed: string, runner: TestRunner, limit: (file: string) => number): Promise<void> {
  if (trusted.has(test)) return;
  const clean = await runner.run({ files: [test], changed: [changed] }, limit);
  const reason = clean === 'timed-out' ? 'it timed out' : clean.failed;
  if (reason !== null) throw new Error(`${test} fails before any bug is planted: correct it first. (${reason})`);
  trusted.add(test);
}

function compiles(folder: string, file: string): Promise<boolean> {
  const owner = file.split('/').slice(0, 2).join('/');
  const tsc = path.join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '-p', owner, '--noEmit'], { cwd: folder }, (error) => resolve(error === null));
  });
}
