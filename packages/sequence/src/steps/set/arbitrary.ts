import fc from 'fast-check';

const change = fc.oneof(
  fc.record({ field: fc.constant('tier'), value: fc.constantFrom('hot', 'cold') }),
  fc.record({ field: fc.constant('tag'), value: fc.constant('vip'), remove: fc.boolean() }),
  fc.record({ field: fc.constant('custom'), name: fc.constant('renewal'), value: fc.constantFrom('2026-05-01', 3, null) }),
);

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 3 }) });
