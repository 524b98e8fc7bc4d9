import { expect, test } from 'vitest';
import { z } from 'zod';
import { zodMessage } from './zod-messages.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: zodMessage }).error?.issues.map(({ message }) => message);

test.each([
  ['what is missing', z.string(), undefined, 'This is missing.'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'Choose one of: a, b.'],
  ['a missing variant', z.discriminatedUnion('type', [z.object({ type: z.literal('a') })]), undefined, 'This is missing.'],
  ['a number for a text', z.string(), 7, 'Write a text.'],
  ['a text for a number', z.coerce.number(), 'soon', 'Write a number.'],
  ['half a thing', z.number().int(), 1.5, 'Write a whole number.'],
  ['a text for a switch', z.boolean(), 'yes', 'Say yes (true) or no (false).'],
  ['a text for a list', z.array(z.string()), 'a', 'Give a list.'],
  ['a list for an object', z.object({}), [], 'Give an object with fields.'],
  ['an empty text', z.string().min(1), '', 'Write something here.'],
  ['a short text', z.string().min(8), 'abc', 'Write at least 8 characters.'],
  ['a long text', z.string().max(2), 'abc', 'Write 2 characters at most.'],
  ['an empty list', z.array(z.string()).min(1), [], 'Give at least one entry.'],
  ['a long list', z.array(z.string()).max(2), ['a', 'b', 'c'], 'Give 2 entries at most.'],
  ['a small number', z.number().min(1), 0, 'It has to be 1 at least.'],
  ['a number on the border', z.number().positive(), 0, 'It has to be more than 0.'],
  ['a large number', z.number().max(200), 500, 'It has to be 200 at most.'],
  ['an unknown choice', z.enum(['hot', 'cold']), 'mild', 'Choose one of: hot, cold.'],
  [
    'an unknown variant',
    z.discriminatedUnion('type', [z.object({ type: z.literal('a') }), z.object({ type: z.literal('b') })]),
    { type: 'c' },
    'Choose one of: a, b.',
  ],
  ['a wrong version', z.literal(1), 2, 'It has to be: 1.'],
  ['a broken address', z.email(), 'ada', 'That is not an email address.'],
  ['a broken link', z.url(), 'ada', 'That is not a web address.'],
  ['an id that is none', z.uuid(), '17', 'That is not an id.'],
  [
    'a day for an instant',
    z.iso.datetime(),
    'tomorrow',
    'Give a date and time with its offset, such as 2026-03-02T14:30:00Z or 2026-03-02T15:30:00+01:00.',
  ],
  ['a pattern', z.string().regex(/^a$/), 'b', 'It is not written as it has to be.'],
  ['an unknown field', z.strictObject({}), { a: 1, b: 2 }, 'There is no such field: a, b.'],
  ['a step that is too coarse', z.number().multipleOf(5), 7, 'Give a multiple of 5.'],
])('%s', (_what, schema, value, text) => {
  expect(said(schema, value)).toEqual([text]);
});

test('what a schema says itself goes first', () => {
  expect(said(z.string().min(1, 'A sequence needs a name.'), '')).toEqual(['A sequence needs a name.']);
});
