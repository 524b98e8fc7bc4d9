import fc from 'fast-check';
import { limit, personalByHand, text, touch, variants } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  ...touch,
  ...personalByHand,
  action: fc.constantFrom('connect', 'message', 'view'),
  variants: variants({ text }),
  waitFor: fc.option(limit),
});
