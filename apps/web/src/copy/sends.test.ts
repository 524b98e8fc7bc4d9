import { expect, test } from 'vitest';
import { changeText, sendsText } from './sends.ts';

test('equal times are shown once, different times as a range', () => {
  const at = '2026-03-02T10:00:00Z';
  expect(sendsText({ earliest: at, latest: at, none: 0 })).not.toContain(' to ');
  expect(sendsText({ earliest: at, latest: '2026-03-04T10:00:00Z', none: 2 })).toMatch(/ to .*; 2 get no further messages/);
  expect(sendsText({ earliest: null, latest: null, none: 5 })).toBe('no further messages');
});

test('changes that affect no lead are omitted', () => {
  expect(changeText({ sooner: 0, same: 3, later: 1200, stops: 0, starts: 1 })).toBe(
    '1,200 later, 3 at the same time, 1 will now be contacted',
  );
  expect(changeText({ sooner: 0, same: 3, later: 0, stops: 0, starts: 0 })).toBe('');
});
