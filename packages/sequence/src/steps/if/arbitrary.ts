import fc from 'fast-check';
import { aTouch, limit } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  what: fc.constantFrom('opened', 'clicked', 'bounced', 'delivered'),
  of: aTouch,
  link: fc.constantFrom(null, 'https://example.com/a'),
  engagement: fc.constantFrom('human', 'any'),
  within: fc.option(limit),
});
