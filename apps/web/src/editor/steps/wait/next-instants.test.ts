import { defaultSettings, formatInstant } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { leavesAt } from './next-instants.tsx';

const friday = Temporal.Instant.from('2026-03-06T20:00:00Z').epochMilliseconds;

test('the same setting gives a different instant in each city', () => {
  const config = { mode: 'duration', amount: 2, unit: 'days', at: '10:00', spread: 0 } as const;
  const at = (zone: string) => formatInstant(leavesAt(config, defaultSettings(), zone, friday), zone);
  expect(at('America/Los_Angeles')).toBe('Sun 8 Mar 2026, 10:00');
  expect(at('Asia/Kolkata')).toBe('Mon 9 Mar 2026, 10:00');
});

test('a wait for an event shows its timeout', () => {
  const config = { mode: 'event', event: 'page_viewed', limit: { amount: 1, unit: 'hours' } } as const;
  expect(leavesAt(config, defaultSettings(), 'Europe/Berlin', friday)).toBe(friday + 3_600_000);
});
