import { expect, test } from 'vitest';
import { revisionOf } from './if-match.ts';

test.each([
  ['"7"', 7],
  ['7', 7],
  ['W/"12"', 12],
  [' "0" ', 0],
])('%s names revision %i', (header, revision) => {
  expect(revisionOf(header)).toBe(revision);
});

test.each(['*', '', '"a"', '"1", "2"', '"-1"', '1.5', '"99999999999999999999"'])('%s names no revision', (header) => {
  expect(revisionOf(header)).toBeNull();
});
