import { expect, test } from 'vitest';
import { dailyLimit } from './daily-limit.ts';

const DAY = 86_400_000;
const warmup = { start: 10, step: 5, from: 0 };

test.each([
  [null, 200, 0, 200],
  [null, null, 0, null],
  [warmup, 200, 0, 10],
  [warmup, 200, DAY - 1, 10],
  [warmup, 200, DAY, 15],
  [warmup, 200, 38 * DAY, 200],
  [warmup, 200, 400 * DAY, 200],
  [warmup, 8, 0, 8],
  [warmup, null, 2 * DAY, 20],
  // The clock of another machine is behind.
  [warmup, 200, -DAY, 10],
])('warm-up %j with the limit %s at %s allows %s', (given, perDay, now, limit) => {
  expect(dailyLimit({ warmup: given, perDay }, now)).toBe(limit);
});
