import { expect, test } from 'vitest';
import { jobLines } from './job.ts';

test('intended outcomes come first, with the number of leads', () => {
  expect(jobLines({ counts: { ended: 1, done: 1200, gone: 0 } })).toEqual([
    { text: '1,200 leads', intended: true },
    { text: '1 lead already ended', intended: false },
  ]);
});

test('the verb agrees with the number', () => {
  expect(jobLines({ counts: { impossible: 1 } })[0]?.text).toBe('1 lead was not at a step where this applies');
  expect(jobLines({ counts: { impossible: 2 } })[0]?.text).toBe('2 leads were not at a step where this applies');
});

test('an unknown outcome reads as its code', () => {
  expect(jobLines({ counts: { 'never-heard-of': 2 } })[0]?.text).toBe('2 leads never heard of');
});
