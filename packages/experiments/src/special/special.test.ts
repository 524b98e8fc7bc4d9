import { expect, test } from 'vitest';
import { gammaTail } from './gamma-tail.ts';
import { logBeta, logChoose, logGamma } from './log-gamma.ts';
import { chiSquaredTail, normalQuantile, normalTail } from './normal.ts';

// Known values: factorials, and tables of the distributions.
test('logarithm of gamma is the logarithm of a factorial', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    factorial *= n;
    expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 10);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 12);
  expect(Math.exp(logChoose(10, 3))).toBeCloseTo(120, 8);
});

test.each([
  [0, 0.5],
  [1.959963984540054, 0.025],
  [-1, 0.841344746068543],
  [3, 0.001349898031630095],
  [6, 9.865876450376946e-10],
])('normal tail above %d', (z, share) => {
  expect(normalTail(z) / share).toBeCloseTo(1, 9);
});

test('quantile is the inverse of the tail', () => {
  for (const share of [1e-6, 0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999999])
    expect(normalTail(-normalQuantile(share))).toBeCloseTo(share, 10);
  expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 10);
});

test.each([
  [3.841458820694124, 1, 0.05],
  [5.991464547107979, 2, 0.05],
  [9.487729036781154, 4, 0.05],
  [18.46682695290317, 4, 0.001],
])('chi-squared tail above %d with %i degrees', (x, freedom, share) => {
  expect(chiSquaredTail(x, freedom)).toBeCloseTo(share, 10);
});

test('tail of nothing is everything', () => {
  expect(gammaTail(2, 0)).toBe(1);
  expect(gammaTail(0.5, 800)).toBeLessThan(1e-300);
});
