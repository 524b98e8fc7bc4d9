import { expect, test } from 'vitest';
import { ownerSearch } from './owner-search.ts';

test.each([
  ['me', { owner: 'me' }],
  ['none', { owner: 'none' }],
  ['01900000-0000-7000-8000-000000000001', { owner: '01900000-0000-7000-8000-000000000001' }],
  ['everyone', {}],
  [7, {}],
  [undefined, {}],
])('owner %s in the address is %o', (owner, search) => {
  expect(ownerSearch({ owner })).toEqual(search);
});
