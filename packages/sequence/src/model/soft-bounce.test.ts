import { expect, it } from 'vitest';
import { isSoftBounce } from './soft-bounce.ts';

it.each([
  { permanent: false },
  { type: 'soft' },
  { type: 'deferred' },
  { diagnosticCode: '421 4.7.0 Try again later' },
  { type: 'SoftBounce' },
  { bounceType: 'Transient' },
  { classification: 'temporary' },
  { reason: 'mailbox full' },
  { code: '4.2.2' },
  { code: 452 },
  { status: '5.2.2' },
  { diagnosticCode: 'smtp; 552 5.2.2 Mailbox full' },
  { diagnosticCode: 'smtp; 554 5.7.1 Relay access denied' },
  { permanent: false, code: '5.1.1' },
])('%j is a soft bounce', (properties) => {
  expect(isSoftBounce(properties)).toBe(true);
});

it.each([
  {},
  { permanent: true, type: 'soft' },
  { type: 'hard' },
  { bounceType: 'Permanent' },
  { code: '5.1.1' },
  { code: 550 },
  { diagnosticCode: 'smtp; 550 5.1.1 No such user at [4.5.6.7]' },
  { reason: 'No such user' },
  { type: ['soft'] },
  { bounceType: 'Permanent', diagnosticCode: 'smtp; 550 5.4.1 Recipient address rejected: Access denied' },
  { type: 'hard', code: '5.7.1' },
  { diagnosticCode: 'smtp; 550 5.1.1 User unknown (ticket 421 at mx)' },
  { diagnosticCode: '550-5.1.1 The email account does not exist https://support.example/?p=NoSuchUser 412-20020a05 - gsmtp' },
])('%j is a hard bounce', (properties) => {
  expect(isSoftBounce(properties)).toBe(false);
});
