import { expect, test } from 'vitest';
import { smsSegments } from './sms-segments.ts';

test('160 plain characters are one part, 161 are two', () => {
  expect(smsSegments('a'.repeat(160))).toMatchObject({ encoding: 'GSM-7', segments: 1, left: 0 });
  expect(smsSegments('a'.repeat(161))).toMatchObject({ segments: 2, left: 145 });
});

test('brackets and the euro sign count twice', () => {
  expect(smsSegments('€[]').units).toBe(6);
});

test('one curly quote switches to UCS-2 and is reported', () => {
  expect(smsSegments(`It’s ${'a'.repeat(66)}`)).toMatchObject({ encoding: 'UCS-2', segments: 2, foreign: ['’'] });
});

test('an emoji is two units', () => {
  expect(smsSegments('🎉').units).toBe(2);
});
