import fc from 'fast-check';
import { WEEKDAYS } from '../../model/settings.ts';
import { limit, time, unit } from '../../test-kit/arbitrary-parts.ts';

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    mode: fc.constant('duration'),
    amount: fc.integer({ min: 0, max: 5 }),
    unit,
    at: fc.option(time),
    spread: fc.constantFrom(0, 30),
  }),
  fc.record(
    {
      mode: fc.constant('day'),
      day: fc.integer({ min: 0, max: 21 }),
      at: time,
      apart: fc.record({ days: fc.integer({ min: 1, max: 4 }), of: fc.constantFrom({ touch: 'n0' }, 'last') }),
    },
    { requiredKeys: ['mode', 'day', 'at'] },
  ),
  fc.record({ mode: fc.constant('next-time'), at: time, weekdays: fc.subarray([...WEEKDAYS]) }),
  fc.record({
    mode: fc.constant('lead-date'),
    field: fc.constantFrom('renewal', 'nothing'),
    offset: fc.integer({ min: -9, max: 9 }),
    at: time,
  }),
  fc.record(
    {
      mode: fc.constant('event'),
      event: fc.constantFrom('page-viewed', 'demo-done'),
      page: fc.constantFrom('/pricing', '/blog'),
      or: fc.constantFrom([{ event: 'clicked' }], [{ event: 'page-viewed', page: '/prices' }, { event: 'demo-done' }]),
      limit,
      at: time,
    },
    { requiredKeys: ['mode', 'event', 'limit'] },
  ),
);
