import fc from 'fast-check';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({ reason: fc.constantFrom('completed', 'converted') });
