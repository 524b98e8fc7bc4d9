import { expect, test } from 'vitest';
import { nounPhrase } from './noun-phrase.ts';

test.each([
  ['Email “Hello”', 'the email “Hello”'],
  ['SMS “Hi”', 'the SMS “Hi”'],
  ['LinkedIn message “Hi”', 'the LinkedIn message “Hi”'],
  ['Call, or leave a voicemail', 'the call, or leave a voicemail'],
])('%s → %s', (summary, subject) => {
  expect(nounPhrase(summary)).toBe(subject);
});
