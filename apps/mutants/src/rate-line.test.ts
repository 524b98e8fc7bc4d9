import { expect, it } from 'vitest';
import { rateLine } from './rate-line.ts';

it('counts killed and timed-out mutants as found, and leaves equivalent and invalid ones out', () => {
  const outcomes = ['killed', 'killed', 'timed-out', 'survived', 'equivalent', 'invalid'];
  const tried = outcomes.map((outcome) => ({ area: 'core', outcome }));
  expect(rateLine({ name: 'core', goal: 0.88 }, [...tried, { area: 'engine', outcome: 'survived' }])).toBe(
    'core: the tests found 3 of 4 (75.0 %, goal 88 %); 1 equivalent and 1 refused by the types left out',
  );
});
