import { expect, test } from 'vitest';
import { nextDigest } from './next-digest.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const next = (now: string, hour: number, zone: string): string => new Date(nextDigest(at(now), hour, zone)).toISOString();

test.each([
  ['before the hour', '2026-11-28T06:00:00Z', 8, 'Europe/Berlin', '2026-11-28T07:00:00.000Z'],
  ['at the hour', '2026-11-28T07:00:00Z', 8, 'Europe/Berlin', '2026-11-29T07:00:00.000Z'],
  ['over the change to summer time', '2026-03-28T08:00:00Z', 8, 'Europe/Berlin', '2026-03-29T06:00:00.000Z'],
  ['over the change to winter time', '2026-10-24T08:00:00Z', 8, 'Europe/Berlin', '2026-10-25T07:00:00.000Z'],
  ['in an hour that is skipped', '2026-03-28T22:00:00Z', 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['in an hour that comes twice: the first', '2026-10-24T22:00:00Z', 2, 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
  ['between the two', '2026-10-25T00:30:00Z', 2, 'Europe/Berlin', '2026-10-26T01:00:00.000Z'],
  ['west of Greenwich', '2026-11-28T20:00:00Z', 8, 'America/Los_Angeles', '2026-11-29T16:00:00.000Z'],
])('%s', (_name, now, hour, zone, expected) => {
  expect(next(now, hour, zone)).toBe(expected);
});
