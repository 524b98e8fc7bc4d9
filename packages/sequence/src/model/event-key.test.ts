import { expect, test } from 'vitest';
import { eventKey, keysOf } from './event-key.ts';

test('all Unicode forms of a page give the same key', () => {
  const event = { id: '1', name: 'page-viewed', at: 0, properties: { page: '/u\u0308ber' } };
  expect(keysOf(event)).toEqual(['page-viewed', eventKey('page-viewed', '/über')]);
});
