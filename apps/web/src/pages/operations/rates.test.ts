import { expect, test } from 'vitest';
import { rateText, ratesBetween } from './rates.ts';

const at = (second: number, stepped: number) => ({
  heartbeatAt: `2026-03-02T10:00:${String(second).padStart(2, '0')}Z`,
  totals: { stepped },
});

test('a rate covers the time between two heartbeats', () => {
  expect(ratesBetween(at(0, 100), at(5, 600))).toEqual({ stepped: 100 });
});

test('two readings of the same heartbeat give no rate', () => {
  expect(ratesBetween(at(5, 100), at(5, 600))).toBeNull();
});

test('a restarted process has no negative rate', () => {
  expect(ratesBetween(at(0, 900), at(5, 10))).toEqual({ stepped: 0 });
});

test('small rates keep one decimal, large rates have thousands separators', () => {
  expect([0, 0.42, 9.96, 12.4, 3400].map(rateText)).toEqual(['0', '0.4', '10', '12', '3,400']);
});
