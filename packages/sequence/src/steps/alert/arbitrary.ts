import fc from 'fast-check';
import { text } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({ text });
