import { expect, test } from 'vitest';
import { HINTS, nextHint } from './hints.ts';

test('hints come one after the other, each when there is something to try it on', () => {
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
