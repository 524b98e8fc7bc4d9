import { describe, expect, test } from 'vitest';
import { compileGolden, recordedIr, replay } from './test-kit/golden.ts';
import type { GoldenCase } from './test-kit/golden.ts';
import './test-kit/import-meta.ts';

const cases = Object.entries(import.meta.glob('../golden/*.json', { eager: true, import: 'default' })).map(([path, golden]) => ({
  name: path.replace(/^.*\//, '').replace('.json', ''),
  golden: golden as GoldenCase,
}));

/** golden/README.md explains how to add a case. A trace that differs is a change for active leads: never record it again. */
describe.each(cases)('golden case $name', ({ golden }) => {
  test('is recorded', () => {
    expect(golden.trace, 'run `node packages/sequence/golden/record.mjs`').toBeDefined();
  });

  test('still compiles to what was published', () => {
    expect(compileGolden(golden)).toEqual(recordedIr(golden));
  });

  test('still runs as it did', () => {
    const recorded = golden.trace!;
    const replayed = JSON.parse(JSON.stringify(replay(golden, recordedIr(golden))));
    expect(replayed).toHaveLength(recorded.length);
    // One by one, so that a failure shows the first difference.
    for (const [index, step] of recorded.entries()) expect(replayed[index], `move ${index}`).toEqual(step);
  });
});

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(8);
});
