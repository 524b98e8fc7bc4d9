import { expect, test } from 'vitest';
import { z } from 'zod';
import { zodMessage } from './zod-messages.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: zodMessage }).error?.issues.map(({ message }) => message);

test.each([
  ['a missing value', z.string(), undefined, 'This is missing.'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'Choose one of: a, b.'],
  ['a missing variant', z.discriminatedUnion('type', [z.object({ type: z.literal('a') })]), undefined, 'This is missing.'],
  ['a number for a text', z.string(), 7, 'Must be text.'],
  ['a text for a number', z.coerce.number(), 'soon', 'Must be a number.'],
  ['a fraction for a whole number', z.number().int(), 1.5, 'Must be a whole number.'],
  ['text for a boolean', z.boolean(), 'yes', 'Must be true or false.'],
  ['a text for a list', z.array(z.string()), 'a', 'Must be a list.'],
  ['a list for an object', z.object({}), [], 'Must be an object.'],
  ['an empty text', z.string().min(1), '', 'Must not be empty.'],
  ['a short text', z.string().min(8), 'abc', 'Must be at least 8 characters.'],
  ['a long text', z.string().max(2), 'abc', 'Must be 2 characters or fewer.'],
  ['an empty list', z.array(z.string()).min(1), [], 'Must have at least one entry.'],
  ['a long list', z.array(z.string()).max(2), ['a', 'b', 'c'], 'Must have at most 2 entries.'],
  ['a small number', z.number().min(1), 0, 'Must be 1 or more.'],
  ['a number on the border', z.number().positive(), 0, 'Must be more than 0.'],
  ['a large number', z.number().max(200), 500, 'Must be 200 or less.'],
  ['an unknown choice', z.enum(['hot', 'cold']), 'mild', 'Choose one of: hot, cold.'],
  [
    'an unknown variant',
    z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]),
    { type: 'c' },
    'Choose one of: a, b.',
  ],
  ['a wrong version', z.literal(1), 2, 'Must be 1.'],
  ['a broken address', z.email(), 'ada', 'Invalid email address.'],
  ['a broken link', z.url(), 'ada', 'Invalid URL.'],
  ['a broken id', z.uuid(), '17', 'Invalid id.'],
  [
    'a day for an instant',
    z.iso.datetime(),
    'tomorrow',
    'Must be a date and time with an offset, such as 2026-03-02T14:30:00Z or 2026-03-02T15:30:00+01:00.',
  ],
  ['a pattern', z.string().regex(/^a$/), 'b', 'Invalid format.'],
  ['an unknown field', z.strictObject({}), { a: 1, b: 2 }, 'Unknown field: a, b.'],
  ['a value between two steps', z.number().multipleOf(5), 7, 'Must be a multiple of 5.'],
])('%s', (_what, schema, value, text) => {
  expect(said(schema, value)).toEqual([text]);
});

test('the message of a schema wins over the general one', () => {
  expect(said(z.string().min(1, 'A sequence needs a name.'), '')).toEqual(['A sequence needs a name.']);
});
