import { expect, test } from 'vitest';
import { isEarly } from './is-early.ts';
import { rate } from './rate.ts';

// Widths of Wilson's interval, computed by hand: 3 of 20 spans 0.052…0.360, 5 of 40 spans 0.055…0.261, 12 of 100 spans 0.070…0.198.
test.each([
  [0, 1, true],
  [3, 20, true],
  [5, 40, true],
  [12, 100, false],
  [0, 40, false],
  [50, 100, false],
])('%i of %i: too early is %s', (successes, trials, early) => {
  expect(isEarly(rate(successes, trials)!)).toBe(early);
});
