import { expect, test } from 'vitest';
import { parseAllowList } from './allow-list.ts';

const LIST = '10.0.5.0/24, fd12::/16 192.168.1.7,hooks.internal,*.Corp.example';

test.each([
  ['10.0.5.9', true],
  ['::ffff:10.0.5.9', true],
  ['10.0.6.9', false],
  ['fd12:1::1', true],
  ['fd13::1', false],
  ['192.168.1.7', true],
  ['192.168.1.8', false],
  ['169.254.169.254', false],
  ['hooks.internal', false],
])('the address %s: %s', (address, allowed) => {
  expect(parseAllowList(LIST)?.allowsAddress(address)).toBe(allowed);
});

test.each([
  ['hooks.internal', true],
  ['HOOKS.internal.', true],
  ['evil-hooks.internal', false],
  ['hooks.internal.evil.example', false],
  ['a.corp.example', true],
  ['a.b.corp.example', true],
  ['corp.example', false],
  ['notcorp.example', false],
])('the host %s: %s', (host, allowed) => {
  expect(parseAllowList(LIST)?.allowsHost(host)).toBe(allowed);
});

test.each([
  '10.0.5.0/33',
  '10.0.5.0/',
  '10.0.5',
  '300.1.1.1',
  'fd12::/129',
  'http://hooks.internal',
  'hooks.internal:8080',
  '10.0.0.1/8/9',
  '*',
  'a b!',
])('“%s” is no list', (text) => {
  expect(parseAllowList(text)).toBeNull();
});

test('empty list allows nothing', () => {
  expect(parseAllowList(' ')?.allowsAddress('10.0.0.1')).toBe(false);
});
