import { expect, test } from 'vitest';
import { parseSender } from './sender.ts';

test.each([
  ['ada@example.com', { name: null, address: 'ada@example.com' }],
  ['Ada Moreau <ada@example.com>', { name: 'Ada Moreau', address: 'ada@example.com' }],
  ['"Moreau, Ada" <ada@example.com>', { name: 'Moreau, Ada', address: 'ada@example.com' }],
  ['Ada Moreau', null],
  ['', null],
])('%s', (text, sender) => {
  expect(parseSender(text)).toEqual(sender);
});
