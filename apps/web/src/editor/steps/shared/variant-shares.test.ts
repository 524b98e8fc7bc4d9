import { expect, test } from 'vitest';
import { freeVariantId, shares } from './variant-shares.ts';

test('weights become percent', () => {
  expect(shares([{ weight: 1 }, { weight: 3 }])).toEqual([25, 75]);
  expect(shares([{ weight: 0 }, { weight: 0 }])).toEqual([0, 0]);
});

test('a new variant takes the first free letter', () => {
  expect(freeVariantId([{ id: 'a' }, { id: 'c' }])).toBe('b');
});
