// A setup file of vitest: notes which places of instrumented files a test file executed, and how long the file took.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { FileReport } from './coverage.ts';

interface Counters {
  readonly static: Record<string, number>;
  readonly perTest: Record<string, Record<string, number>>;
}

const namespace = ((globalThis as Record<string, unknown>)['__stryker__'] ??= {}) as { mutantCoverage?: Counters; currentTestId?: string };
const counters: Counters = (namespace.mutantCoverage ??= { static: {}, perTest: {} });
const started = performance.now();

beforeAll(() => {
  namespace.currentTestId = 'tests';
});

afterAll(() => {
  const file = expect.getState().testPath ?? '';
  const report: FileReport = {
    file,
    ms: Math.round(performance.now() - started),
    tests: Object.keys(counters.perTest['tests'] ?? {}).map(Number),
    loading: Object.keys(counters.static).map(Number),
  };
  const name = `${createHash('sha256').update(file).digest('hex')}.json`;
  writeFileSync(join(process.env['TOUCHLINE_COVERAGE_FOLDER']!, name), JSON.stringify(report));
});
