import { expect, test } from 'vitest';
import { readAddresses } from './read-addresses.ts';

test('lines without a header row are addresses', () => {
  expect(readAddresses('a@example.com\n\n+14155550123\r\n', 'do-not-contact')).toEqual([
    { address: 'a@example.com', reason: 'do-not-contact' },
    { address: '+14155550123', reason: 'do-not-contact' },
  ]);
});

test('a file with a header row is read by column name, and unknown channels and reasons are ignored', () => {
  const file = '\uFEFFName;Email Address;Channel;Reason\nAda;ada@example.com;email;Unsubscribed\nBo;bo@example.com;fax;hard bounce\n';
  expect(readAddresses(file, 'bounced')).toEqual([
    { address: 'ada@example.com', reason: 'unsubscribed', channel: 'email' },
    { address: 'bo@example.com', reason: 'bounced' },
  ]);
});

test('a Touchline export reads back unchanged', () => {
  const file = 'address,channel,reason,source,since\r\n+4930901820,call,do-not-contact,import,2026-03-02T15:00:00.000Z\r\n';
  expect(readAddresses(file, 'unsubscribed')).toEqual([{ address: '+4930901820', reason: 'do-not-contact', channel: 'call' }]);
});
