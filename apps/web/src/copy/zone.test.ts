import { expect, test } from 'vitest';
import { cityOf, instantAt, zoneOf } from './zone.ts';

test('a time of day is interpreted in the lead’s zone', () => {
  expect(instantAt('2026-03-02', '10:00', 'Asia/Tokyo')?.toString()).toBe('2026-03-02T01:00:00Z');
  expect(instantAt('2026-07-02', '10:00', 'Europe/Berlin')?.toString()).toBe('2026-07-02T08:00:00Z');
});

test('a missing date or time gives null', () => {
  expect(instantAt('', '10:00', 'UTC')).toBeNull();
  expect(instantAt('2026-03-02', '', 'UTC')).toBeNull();
});

test('an invalid zone falls back to the viewer’s', () => {
  expect(zoneOf('Mars/Olympus')).toEqual({ zone: Temporal.Now.timeZoneId(), own: false });
  expect(zoneOf('Asia/Tokyo')).toEqual({ zone: 'Asia/Tokyo', own: true });
});

test('the city of a zone is its last segment', () => {
  expect(['America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'].map(cityOf)).toEqual(['New York', 'Buenos Aires', 'UTC']);
});
