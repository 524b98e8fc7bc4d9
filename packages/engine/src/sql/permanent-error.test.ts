import { expect, test } from 'vitest';
import { isPermanentError } from './transaction.ts';

test.each([
  ['22021', true],
  ['42601', true],
  ['42703', true],
  ['40P01', false],
  ['53300', false],
  ['57P01', false],
  ['ECONNRESET', false],
])('%s is permanent: %s', (code, permanent) => {
  expect(isPermanentError(Object.assign(new Error('refused'), { code }))).toBe(permanent);
});
