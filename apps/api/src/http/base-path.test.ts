import { expect, test } from 'vitest';
import { basePath, pathBelow } from './base-path.ts';

test.each([
  ['https://x.example', ''],
  ['https://x.example/', ''],
  ['https://x.example/sales/', '/sales'],
  ['https://x.example/sales/follow-up', '/sales/follow-up'],
])('the base of %s is “%s”', (url, base) => {
  expect(basePath(url)).toBe(base);
});

test.each([
  ['/sales', '/sales/v1/leads?limit=1', '/v1/leads'],
  ['/sales', '/v1/leads', '/v1/leads'],
  ['/sales', '/sales', '/'],
  ['/sales', '/sales/', '/'],
  ['/sales', '/salesmen', '/salesmen'],
  ['', '/sales/x', '/sales/x'],
])('below “%s”, %s is read as %s', (base, asked, path) => {
  expect(pathBelow(base)(new Request(`http://localhost${asked}`))).toBe(path);
});
