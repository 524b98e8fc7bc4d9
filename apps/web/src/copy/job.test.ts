import { expect, test } from 'vitest';
import { jobLines } from './job.ts';

test('what was asked for comes first, with the number of leads', () => {
  expect(jobLines({ counts: { ended: 1, done: 1200, gone: 0 } })).toEqual([
    { text: '1,200 leads', intended: true },
    { text: '1 lead had ended', intended: false },
  ]);
});

test('one is and several are', () => {
  expect(jobLines({ counts: { impossible: 1 } })[0]?.text).toBe('1 lead was not where it could be done');
  expect(jobLines({ counts: { impossible: 2 } })[0]?.text).toBe('2 leads were not where it could be done');
});

test('an outcome without words of its own reads as it is named', () => {
  expect(jobLines({ counts: { 'never-heard-of': 2 } })[0]?.text).toBe('2 leads never heard of');
});
