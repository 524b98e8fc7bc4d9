import fc from 'fast-check';
import { limit, personalByHand, text, touch } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  ...touch,
  ...personalByHand,
  script: text,
  waitFor: fc.option(limit),
  anotherTime: fc.boolean(),
});
