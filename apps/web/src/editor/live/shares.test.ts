import { expect, test } from 'vitest';
import type { Live } from '../../api/types.ts';
import { dropOff, exitShare } from './shares.ts';

const step = { here: 0, entered: 0, sent: 0, opened: 0, clicked: 0, replied: 0 };
const live: Live = {
  versionNumber: 1,
  steps: { mail: { ...step, entered: 100, here: 20 }, asked: { ...step, entered: 40 }, end: { ...step, entered: 10 } },
  exits: { 'mail:next': 60, 'asked:yes': 10, 'asked:no': 30 },
  active: 20,
  ended: 30,
  updatedAt: '2026-03-02T09:00:00Z',
};

test('a share is relative to leads that finished the step', () => {
  expect(exitShare(live, 'mail', 'next')).toEqual({ passed: 60, percent: 75 });
  expect(exitShare(live, 'asked', 'yes')).toEqual({ passed: 10, percent: 25 });
  expect(exitShare(null, 'mail', 'next')).toEqual({ passed: 0, percent: null });
});

test('leads that finished a step and took no exit dropped off', () => {
  expect(dropOff(live, 'mail')).toBe(20);
  expect(dropOff(live, 'asked')).toBe(0);
  expect(dropOff({ ...live, exits: {} }, 'mail')).toBe(80);
  expect(dropOff(live, 'unknown')).toBe(0);
});
