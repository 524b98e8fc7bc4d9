import { expect, test } from 'vitest';
import { withoutSpan } from './without-span.ts';

const rest = (text: string, part: string) => {
  const from = text.indexOf(part);
  const config = { variants: [{ body: 'Another' }, { body: text, subject: 'Kept' }], goal: 'Kept' };
  const changed = withoutSpan(config, 'variants.1.body', { from, to: from + part.length }) as typeof config | null;
  if (changed !== null)
    expect(changed).toEqual({ ...config, variants: [config.variants[0], { body: changed.variants[1]!.body, subject: 'Kept' }] });
  return changed?.variants[1]!.body ?? null;
};

test.each([
  ['As I wrote yesterday, do you have ten minutes?', 'As I wrote yesterday', 'Do you have ten minutes?'],
  ['Hello there. I called you. Do you have ten minutes?', 'I called you.', 'Hello there. Do you have ten minutes?'],
  ['Hello there, as I said on the phone, are you free?', 'as I said on the phone', 'Hello there, are you free?'],
  ['Do you have ten minutes, as I wrote?', ', as I wrote', 'Do you have ten minutes?'],
  ['Hello there\n\nI called you.\n\nDo you have ten minutes?', 'I called you.', 'Hello there\n\nDo you have ten minutes?'],
  ['Do you have ten minutes? I wrote to you.', 'I wrote to you.', 'Do you have ten minutes?'],
])('%j without %j reads %j', (text, part, expected) => {
  expect(rest(text, part)).toBe(expected);
});

test('a text of fewer than four words has to be rewritten by a person', () => {
  expect(rest('Are you free now, as I asked?', ', as I asked')).toBe('Are you free now?');
  expect(rest('Are you free, as I asked?', ', as I asked')).toBeNull();
  expect(rest('1 2 3 4 5 6, as I asked?', ', as I asked')).toBeNull();
});

test('a path without a text changes nothing', () => {
  expect(withoutSpan({ variants: [] }, 'variants.0.body', { from: 0, to: 1 })).toBeNull();
  expect(withoutSpan({ body: 7 }, 'body', { from: 0, to: 1 })).toBeNull();
  expect(withoutSpan(null, 'body', { from: 0, to: 1 })).toBeNull();
});
