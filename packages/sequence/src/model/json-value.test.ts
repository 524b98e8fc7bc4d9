import { expect, test } from 'vitest';
import { behaviorSchema } from './regression.ts';
import { jsonValue } from './json-value.ts';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

test('takes JSON as it is', () => {
  for (const value of [null, -0, 1e21, '', '𝄞', [], {}, [1, { a: [true] }], nested(50)]) expect(jsonValue.parse(value)).toEqual(value);
  for (const value of [undefined, Number.NaN, 1n, () => 1, new Map([[1, 1]])]) expect(jsonValue.safeParse(value).success).toBe(false);
});

test('refuses a value that would exhaust the stack, with a message', () => {
  const answer = jsonValue.safeParse(nested(100_000));
  expect(answer.error?.issues.map(({ message }) => message)).toEqual(['Nest it no deeper than 100 levels.']);
  const behavior = { happenings: [{ name: 'won', after: 1, properties: { a: nested(100_000) } }] };
  expect(behaviorSchema.safeParse(behavior).success).toBe(false);
});
