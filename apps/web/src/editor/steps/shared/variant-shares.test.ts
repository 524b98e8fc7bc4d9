import { expect, test } from 'vitest';
import { freeVariantId, shares } from './variant-shares.ts';

test('weights are converted to percent', () => {
  expect(shares([{ weight: 1 }, { weight: 3 }])).toEqual([25, 75]);
  expect(shares([{ weight: 0 }, { weight: 0 }])).toEqual([0, 0]);
});

test('a new variant gets the first unused letter', () => {
  expect(freeVariantId([{ id: 'a' }, { id: 'c' }])).toBe('b');
});
