import fc from 'fast-check';

// Parts of configurations that several kinds use.

export const id = fc.constantFrom('a', 'b', 'c');
export const time = fc.constantFrom('00:00', '02:30', '09:15', '10:00', '17:45', '23:59');
export const unit = fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'business-days');
export const limit = fc.record({ amount: fc.integer({ min: 1, max: 5 }), unit });
export const text = fc.constantFrom(
  'Hello',
  'Hi {{ lead.firstName | default: "there" }}',
  '[See](https://example.com/a) {{ sender.name }}',
);
export const touch = {
  goal: fc.constantFrom('', 'an answer'),
  window: fc.constantFrom('respect', 'ignore'),
  unreachable: fc.constantFrom('skip', 'task', 'exit'),
};
export const personal = {
  personalization: fc.oneof(
    fc.constant({ from: 'none' }),
    fc.record({ from: fc.constant('field'), field: fc.constant('hook') }),
    fc.record({ from: fc.constant('rep'), within: limit }),
  ),
};
export const personalByHand = {
  personalization: fc.constantFrom({ from: 'none' }, { from: 'field', field: 'hook' }, { from: 'rep' }),
};
export const weight = fc.integer({ min: 1, max: 5 });
/** Every document starts with the email `n0`. */
export const aTouch = fc.constantFrom({ touch: 'n0' }, 'last', 'any');
export const variants = (content: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(fc.record({ id, weight, ...content }), { minLength: 1, maxLength: 3, selector: (variant) => variant.id });
