import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test.each([
  ['Hello', 10, 'Hello'],
  ['0123456789', 10, '0123456789'],
  ['0123456789a', 10, '0123456789…'],
  ['012345 789a', 10, '012345…'],
  ['0123 56789a', 10, '0123 56789…'],
  ['  first\nsecond  ', 10, 'first'],
  ['', 10, ''],
])('%j in %i characters is %j', (text, length, short) => {
  expect(shorten(text, length)).toBe(short);
});

test('a text has at most 48 characters unless a length is given', () => {
  expect(shorten('x'.repeat(48))).toBe('x'.repeat(48));
  expect(shorten('x'.repeat(49))).toBe(`${'x'.repeat(48)}…`);
});
