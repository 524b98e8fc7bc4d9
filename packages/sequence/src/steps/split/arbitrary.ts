import fc from 'fast-check';
import { id, weight } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  arms: fc.uniqueArray(fc.record({ id, weight }), { minLength: 1, maxLength: 3, selector: (arm) => arm.id }),
  holdout: fc.constantFrom(0, 0, 20),
});
