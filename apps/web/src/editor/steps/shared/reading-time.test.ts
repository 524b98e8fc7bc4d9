import { expect, test } from 'vitest';
import { readingTime } from './reading-time.ts';

test('150 words take a minute', () => {
  expect(readingTime('word '.repeat(75))).toBe('About 30 seconds to say.');
  expect(readingTime('word '.repeat(450))).toBe('About 3 minutes to say.');
  expect(readingTime('  ')).toBeUndefined();
});
