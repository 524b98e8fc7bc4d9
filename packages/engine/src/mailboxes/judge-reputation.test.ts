import { expect, test } from 'vitest';
import { judgeReputation } from './judge-reputation.ts';

test.each([
  [39, 39, false],
  [40, 2, false],
  [40, 3, true],
  [100, 5, false],
  [100, 6, true],
  [0, 0, false],
])('%d sent with %d bounces: holds first touches %s', (sent, bounced, holdsFirstTouches) => {
  expect(judgeReputation({ sent, bounced, sentInWeek: sent, complained: 0 })).toMatchObject({ holdsFirstTouches, complaints: 'few' });
});

test.each([
  [1_001, 1, 'few'],
  [1_000, 1, 'warn'],
  [1_000, 2, 'warn'],
  [1_000, 3, 'pause'],
  [39, 3, 'few'],
  [0, 0, 'few'],
])('%d sent with %d complaints: %s', (sentInWeek, complained, complaints) => {
  const verdict = judgeReputation({ sent: 0, bounced: 0, sentInWeek, complained });
  expect(verdict).toMatchObject({ complaints, holdsFirstTouches: false });
  expect(verdict.reason === null).toBe(complaints === 'few');
});
