// A process that keeps vitest alive, because starting it costs more than most test files. `test-runner.ts` starts it.
import { relative } from 'node:path';
import { createVitest, type Reporter, type TestCase, type TestModule, type TestSpecification } from 'vitest/node';
import type { HostAnswer, HostProgress, HostTask } from './messages.ts';

const [root, ...projects] = process.argv.slice(2) as [string, ...string[]];

/** Runs files in the order of the task, so that the cheapest test that can find the bug comes first. */
let order: readonly string[] = [];
class InOrder {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files.toSorted((left, right) => order.indexOf(left.moduleId) - order.indexOf(right.moduleId));
  }
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

/** The first failure of the run. Vitest's own list also has results of earlier runs, for files that this run did not reach. */
let failed: string | null = null;
/** The next run has to wait until the pool of workers has ended this one. */
let ending: Promise<void> = Promise.resolve();

const firstFailure: Reporter = {
  onTestModuleQueued: (module: TestModule) => send({ at: nameOf(module.moduleId) }),
  onTestCaseResult: (test: TestCase) => {
    if (test.result().state === 'failed') fail(`${nameOf(test.module.moduleId)} > ${test.fullName}`);
  },
  onTestModuleEnd: (module: TestModule) => {
    const [error] = module.errors();
    if (error !== undefined) fail(`${nameOf(module.moduleId)} > ${error.message.split('\n')[0]}`);
  },
};

const vitest = await createVitest('test', {
  root,
  config: `${root}/packages/testing/vitest.config.ts`,
  project: projects,
  watch: false,
  maxWorkers: 1,
  reporters: [firstFailure],
  sequence: { sequencer: InOrder },
});
const specifications = new Map((await vitest.globTestSpecifications()).map((specification) => [specification.moduleId, specification]));

process.on('message', (task: HostTask) => void answer(task));
process.on('disconnect', () => process.exit(0));
send({ ready: true });

async function answer({ files, changed }: HostTask): Promise<void> {
  try {
    for (const file of changed) vitest.invalidateFile(`${root}/${file}`);
    order = files.map((file) => `${root}/${file}`);
    failed = null;
    const chosen = order.flatMap((file) => specifications.get(file) ?? []);
    const { unhandledErrors } = await vitest.runTestSpecifications(chosen, false);
    if (failed === null && unhandledErrors.length > 0) failed = `an unhandled error: ${String(unhandledErrors[0])}`;
  } catch (error) {
    failed ??= `vitest: ${String(error)}`;
  }
  await ending.catch(() => undefined);
  send({ failed });
}

/** Ends the run: `bail` of vitest can end it before the failure is reported. */
function fail(test: string): void {
  if (failed !== null) return;
  failed = test;
  ending = vitest.cancelCurrentRun('test-failure');
}

function nameOf(moduleId: string): string {
  return relative(root, moduleId).replaceAll('\\', '/');
}

function send(message: HostAnswer | HostProgress | { readonly ready: true }): void {
  process.send?.(message);
}
