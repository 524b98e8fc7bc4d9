import { expect, test } from 'vitest';
import { recipientName } from './recipient-name.ts';

const lead = { id: 'l1', email: 'ada@example.com', phone: null, firstName: 'Ada', lastName: 'Okafor' };

test('a notice goes to a person, not to a number', () => {
  expect(recipientName({ channel: 'notice', recipient: '0190-…', lead })).toBe('Ada Okafor');
  expect(recipientName({ channel: 'notice', recipient: '0190-…', lead: null })).toBe('A lead that is gone');
});

test('everything else goes to an address', () => {
  expect(recipientName({ channel: 'email', recipient: 'ada@example.com', lead })).toBe('ada@example.com');
  expect(recipientName({ channel: 'webhook', recipient: 'https://hooks.example.com/in', lead })).toBe('https://hooks.example.com/in');
});
