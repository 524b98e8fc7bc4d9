import fc from 'fast-check';
import { personal, text, touch, variants } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record(
  { ...touch, ...personal, variants: variants({ text }) },
  { requiredKeys: ['goal', 'window', 'unreachable', 'variants'] },
);
