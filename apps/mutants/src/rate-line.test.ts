import { expect, it } from 'vitest';
import { isBelowGoal, rateLine } from './rate-line.ts';

it('counts killed and timed-out mutants as found, and leaves equivalent and invalid ones out', () => {
  const outcomes = ['killed', 'killed', 'timed-out', 'survived', 'equivalent', 'invalid'];
  const tried = outcomes.map((outcome) => ({ area: 'core', outcome }));
  expect(rateLine({ name: 'core', goal: 0.88 }, [...tried, { area: 'engine', outcome: 'survived' }])).toBe(
    'core: the tests found 3 of 4 (75.0 %, goal 88 %); 1 equivalent and 1 refused by the types left out',
  );
});

it.each([
  [0, 0, false],
  [10, 10, false],
  [6, 10, false],
  [5, 10, true],
  [255, 300, false],
  [245, 300, true],
  [0, 1, false],
])('%i found of %i are below a goal of 88 %%: %s', (found, counted, below) => {
  const tried = Array.from({ length: counted }, (_, index) => ({ area: 'core', outcome: index < found ? 'killed' : 'survived' }));
  expect(isBelowGoal({ name: 'core', goal: 0.88 }, tried)).toBe(below);
});
