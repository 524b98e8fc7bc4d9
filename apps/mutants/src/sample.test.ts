import { seededRandom } from '@touchline/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from './sample.ts';

it('gives the same sample for the same seed, in order and without repetition', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(600), fc.nat(), (size, count, seed) => {
      const items = Array.from({ length: size }, (_, index) => index);
      const chosen = sample(items, count, seededRandom(seed));
      expect(chosen).toEqual(sample(items, count, seededRandom(seed)));
      expect(chosen).toHaveLength(Math.min(size, count));
      expect([...new Set(chosen)].sort((a, b) => a - b)).toEqual(chosen);
    }),
  );
});

it('gives every item the same chance', () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  const hits = items.map(() => 0);
  for (let seed = 0; seed < 5_000; seed += 1) for (const item of sample(items, 3, seededRandom(seed))) hits[item]! += 1;
  // 1,500 expected, standard deviation 32.
  for (const hit of hits) expect(Math.abs(hit - 1_500)).toBeLessThan(160);
});
