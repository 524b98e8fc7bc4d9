import { expect, test } from 'vitest';
import { readAddresses } from './read-addresses.ts';

test('lines without heads are addresses', () => {
  expect(readAddresses('a@example.com\n\n+14155550123\r\n', 'do-not-contact')).toEqual([
    { address: 'a@example.com', reason: 'do-not-contact' },
    { address: '+14155550123', reason: 'do-not-contact' },
  ]);
});

test('a file with heads is read by their names, with unknown channels and reasons left out', () => {
  const file = '\uFEFFName;Email Address;Channel;Reason\nAda;ada@example.com;email;Unsubscribed\nBo;bo@example.com;fax;hard bounce\n';
  expect(readAddresses(file, 'bounced')).toEqual([
    { address: 'ada@example.com', reason: 'unsubscribed', channel: 'email' },
    { address: 'bo@example.com', reason: 'bounced' },
  ]);
});

test('our own export comes back as it was', () => {
  const file = 'address,channel,reason,source,since\r\n+4930901820,call,do-not-contact,import,2026-03-02T15:00:00.000Z\r\n';
  expect(readAddresses(file, 'unsubscribed')).toEqual([{ address: '+4930901820', reason: 'do-not-contact', channel: 'call' }]);
});
