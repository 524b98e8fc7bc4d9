import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Area } from './areas/areas.ts';
import { collectCoverage } from './covering/collect-coverage.ts';
import { type Found, findWithTests } from './find-with-tests.ts';
import { TestRunner } from './host/test-runner.ts';
import type { Mutant } from './model/mutant.ts';
import { copyTree } from './tree/working-copy.ts';

export interface Tried extends Mutant {
  readonly area: Area['name'];
  readonly outcome: Found['outcome'] | 'equivalent';
  readonly by: string | null;
  /** Why it does not count. */
  readonly reason?: string;
}

interface Trial {
  readonly root: string;
  readonly area: Area;
  readonly mutants: readonly Mutant[];
  /** How many copies of the tree are used at the same time. */
  readonly jobs: number;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Uses the coverage of an earlier run, even if the tree changed. */
  readonly keepCoverage: boolean;
}

/** Tries each mutant in a copy of the tree. The tree itself is never written to, however the run ends. */
export async function tryMutants(
  { root, area, mutants, jobs, env, signal, keepCoverage }: Trial,
  report: (tried: Tried) => Promise<void>,
): Promise<void> {
  const coverage = await collectCoverage(root, area, env, keepCoverage);
  const waiting = mutants.values();
  const work = async (): Promise<void> => {
    const copy = await copyTree(root);
    const runner = new TestRunner(copy.folder, area.projects, env);
    try {
      for (const mutant of waiting) {
        if (signal.aborted) return;
        const source = readFileSync(path.join(root, mutant.file), 'utf8');
        await report({ ...mutant, area: area.name, ...(await findWithTests(mutant, source, copy, runner, coverage)) });
      }
    } finally {
      await runner.stop();
      await copy.remove();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, work));
}
