import fc from 'fast-check';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  url: fc.constant('https://example.com/hook'),
  include: fc.subarray(['contact', 'tier', 'fields', 'touches']),
});
