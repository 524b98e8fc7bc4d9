import { expect, test } from 'vitest';
import { HINTS, nextHint } from './hints.ts';

test('hints come one at a time, each after its minimum number of steps', () => {
  expect(nextHint(1, [])).toBeNull();
  expect(nextHint(9, [])?.id).toBe('connect');
  expect(nextHint(2, ['connect'])).toBeNull();
  expect(nextHint(9, ['connect'])?.id).toBe('keys');
  expect(
    nextHint(
      9,
      HINTS.map(({ id }) => id),
    ),
  ).toBeNull();
});
