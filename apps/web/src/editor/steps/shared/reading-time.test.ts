import { expect, test } from 'vitest';
import { readingTime } from './reading-time.ts';

test('150 words take one minute', () => {
  expect(readingTime('word '.repeat(75))).toBe('About 30 seconds to read aloud.');
  expect(readingTime('word '.repeat(450))).toBe('About 3 minutes to read aloud.');
  expect(readingTime('  ')).toBeUndefined();
});
