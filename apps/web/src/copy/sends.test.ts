import { expect, test } from 'vitest';
import { changeText, sendsText } from './sends.ts';

test('one instant is said once, several as a span', () => {
  const at = '2026-03-02T10:00:00Z';
  expect(sendsText({ earliest: at, latest: at, none: 0 })).not.toContain(' to ');
  expect(sendsText({ earliest: at, latest: '2026-03-04T10:00:00Z', none: 2 })).toMatch(/ to .*; 2 hear no more/);
  expect(sendsText({ earliest: null, latest: null, none: 5 })).toBe('nothing more by itself');
});

test('only what happens to somebody is said', () => {
  expect(changeText({ sooner: 0, same: 3, later: 1200, stops: 0, starts: 1 })).toBe(
    '1,200 later, 3 at the same time, 1 hear from us after all',
  );
  expect(changeText({ sooner: 0, same: 3, later: 0, stops: 0, starts: 0 })).toBe('');
});
