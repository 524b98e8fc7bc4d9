import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  ['/leads/1?state=open#top', '/leads/1?state=open#top'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/leads', '/'],
  [undefined, '/'],
])('return path %s becomes %s', (given, path) => {
  expect(returnPath(given)).toBe(path);
});
