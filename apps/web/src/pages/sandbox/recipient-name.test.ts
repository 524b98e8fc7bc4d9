import { expect, test } from 'vitest';
import { recipientName } from './recipient-name.ts';

const lead = { id: 'l1', email: 'ada@example.com', phone: null, firstName: 'Ada', lastName: 'Okafor' };

test('an in-app message shows the lead’s name instead of its id', () => {
  expect(recipientName({ channel: 'notice', recipient: '0190-…', lead })).toBe('Ada Okafor');
  expect(recipientName({ channel: 'notice', recipient: '0190-…', lead: null })).toBe('Deleted lead');
});

test('other channels show the address', () => {
  expect(recipientName({ channel: 'email', recipient: 'ada@example.com', lead })).toBe('ada@example.com');
  expect(recipientName({ channel: 'webhook', recipient: 'https://hooks.example.com/in', lead })).toBe('https://hooks.example.com/in');
});
