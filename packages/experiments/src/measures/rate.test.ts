import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate } from './rate.ts';

describe('rate', () => {
  it('gives null without trials', () => {
    expect(rate(0, 0)).toBeNull();
  });

  // 0.2366 … 0.7634 for 5 of 10, and 0 … 0.2775 for 0 of 10: the values of Wilson's formula, computed by hand.
  it.each([
    [5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('gives the interval of %i of %i', (successes, trials, low, high) => {
    const result = rate(successes, trials);
    expect(result?.low).toBeCloseTo(low, 4);
    expect(result?.high).toBeCloseTo(high, 4);
  });

  it('stays inside 0…1, contains the share, and narrows with more trials', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (successes, failures) => {
        const trials = successes + failures + 1;
        const few = rate(successes, trials);
        const many = rate(successes * 4, trials * 4);
        if (!few || !many) throw new Error('there were trials');
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(few.share + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(few.share - 1e-12);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('refuses impossible counts', () => {
    expect(() => rate(3, 2)).toThrow(RangeError);
    expect(() => rate(-1, 2)).toThrow(RangeError);
    expect(() => rate(0.5, 2)).toThrow(RangeError);
  });
});
