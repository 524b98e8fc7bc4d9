import fc from 'fast-check';
import { id, limit } from '../../test-kit/arbitrary-parts.ts';

const atLeast = fc.constantFrom('at-least', 'at-most');
const condition = fc.oneof(
  fc.record({
    type: fc.constant('field'),
    field: fc.constantFrom('tier', 'source'),
    op: fc.constantFrom('is', 'is-not'),
    values: fc.constant(['hot']),
  }),
  fc.record({ type: fc.constant('field'), field: fc.constant('fields.renewal'), op: fc.constantFrom('is-set', 'before-today') }),
  fc.record({ type: fc.constant('tag'), op: fc.constantFrom('has', 'has-not'), tag: fc.constant('vip') }),
  fc.record({
    type: fc.constant('events'),
    event: fc.constantFrom('page-viewed', 'custom'),
    op: atLeast,
    count: fc.integer({ min: 1, max: 3 }),
    within: fc.option(limit),
  }),
  fc.record({
    type: fc.constant('touches'),
    what: fc.constantFrom('opened', 'clicked'),
    op: atLeast,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ type: fc.constant('inactive'), for: limit }),
  fc.record({ type: fc.constant('reachable'), channel: fc.constantFrom('sms', 'email'), is: fc.boolean() }),
);

/** Configurations that pass their check. */
export const arbitraryConfig: fc.Arbitrary<unknown> = fc.record({
  rules: fc.uniqueArray(
    fc.record({ id, match: fc.constantFrom('all', 'any'), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 3,
      selector: (rule) => rule.id,
    },
  ),
});
