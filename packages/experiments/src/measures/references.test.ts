import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alwaysValidP } from '../sequential/always-valid.ts';
import { sampleRatioP } from '../sequential/sample-ratio.ts';
import { chiSquaredP } from './chi-squared.ts';
import { difference } from './difference.ts';
import { fisherP } from './fisher.ts';
import { posterior } from './posterior.ts';

const A = { trials: 1_000, successes: 40 };
const B = { trials: 1_000, successes: 60 };

// Independent values, from statistics packages.
describe('40 v 60 of 1,000', () => {
  test('p-values', () => {
    expect(chiSquaredP(A, B).toFixed(5)).toBe('0.04017');
    expect(fisherP(A, B).toFixed(5)).toBe('0.05076');
    expect(alwaysValidP(A, B, 0.02).toFixed(5)).toBe('0.41649');
  });

  test('posterior', () => {
    const { chance, lossOfB } = posterior(A, B);
    expect(chance.toFixed(5)).toBe('0.97968');
    expect(lossOfB.toExponential(3)).toBe('7.361e-5');
  });

  test('interval of the difference', () => {
    const { value, low, high } = difference(A, B)!;
    expect(value).toBeCloseTo(0.02, 12);
    expect(low).toBeCloseTo(0.00082, 5);
    expect(high).toBeCloseTo(0.03953, 5);
  });
});

test('sample ratio: 4,800 v 5,200 is flagged, 5,000 v 5,200 is not', () => {
  expect(sampleRatioP(halves(4_800, 5_200)).toExponential(3)).toBe('6.334e-5');
  expect(sampleRatioP(halves(5_000, 5_200)).toFixed(5)).toBe('0.04767');
  expect(sampleRatioP([])).toBe(1);
  expect(sampleRatioP(halves(0, 0))).toBe(1);
});

test('sample ratio follows the weights, and an arm without weight does not count', () => {
  expect(sampleRatioP([...weighted([900, 9], [100, 1]), { leads: 500, weight: 0 }])).toBe(1);
  expect(sampleRatioP(weighted([500, 9], [500, 1]))).toBeLessThan(1e-100);
});

const halves = (a: number, b: number) => weighted([a, 1], [b, 1]);
const weighted = (...arms: [number, number][]) => arms.map(([leads, weight]) => ({ leads, weight }));

const counts = fc.tuple(fc.nat(400), fc.nat(400)).map(([successes, failures]) => ({ trials: successes + failures + 1, successes }));

test('every measure is symmetric, and no difference is no evidence', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      for (const p of [chiSquaredP, fisherP, (x: typeof a, y: typeof a) => alwaysValidP(x, y, 0.02)]) {
        expect(p(a, b)).toBeGreaterThanOrEqual(0);
        expect(p(a, b)).toBeLessThanOrEqual(1);
        expect(p(a, b)).toBeCloseTo(p(b, a), 8);
        expect(p(a, a)).toBeCloseTo(1, 6);
      }
      expect(posterior(a, b).chance + posterior(b, a).chance).toBeCloseTo(1, 8);
      expect(posterior(a, b).lossOfA).toBeCloseTo(posterior(b, a).lossOfB, 10);
      expect(difference(a, b)!.low).toBeCloseTo(-difference(b, a)!.high, 12);
    }),
  );
});

test('the always-valid p-value is never below the one of a single look', () => {
  fc.assert(
    fc.property(counts, counts, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (a, b, mixture) => {
      expect(alwaysValidP(a, b, mixture)).toBeGreaterThanOrEqual(chiSquaredP(a, b) - 1e-9);
    }),
  );
});

test('nothing measured is no evidence', () => {
  const none = { trials: 0, successes: 0 };
  expect([
    chiSquaredP(none, B),
    alwaysValidP(none, B, 0.02),
    chiSquaredP({ trials: 9, successes: 0 }, { trials: 9, successes: 0 }),
  ]).toEqual([1, 1, 1]);
  expect(difference(none, B)).toBeNull();
  expect(posterior(none, none).chance).toBeCloseTo(0.5, 12);
});

test('impossible counts are refused', () => {
  const broken = { trials: 1, successes: 2 };
  for (const measure of [chiSquaredP, fisherP, posterior]) expect(() => measure(broken, B)).toThrow(RangeError);
  expect(() => alwaysValidP(B, broken, 0.02)).toThrow(RangeError);
  expect(() => alwaysValidP(A, B, 0)).toThrow('must be positive');
});
