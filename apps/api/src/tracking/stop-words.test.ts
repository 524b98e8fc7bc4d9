import { expect, test } from 'vitest';
import { asksToStop } from './stop-words.ts';

test.each(['STOP', ' stop. ', 'Unsubscribe', 'STOP ALL', 'opt out', 'Cancel!'])('an SMS that says %j opts out', (text) => {
  expect(asksToStop('sms', text)).toBe(true);
});

test.each(['Please stop by on Tuesday', 'I had to cancel our call, can we move it?', ''])('an SMS that says %j is a reply', (text) => {
  expect(asksToStop('sms', text)).toBe(false);
});

test('an email has other ways, so there the word is a reply', () => {
  expect(asksToStop('email', 'stop')).toBe(false);
});
