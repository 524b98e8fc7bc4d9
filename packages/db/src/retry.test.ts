import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doubling, retry } from './retry.ts';

/** Pauses that tests read instead of waiting for them. */
const pauses: number[] = [];
const noted = (pause: (failures: number) => number) => (failures: number) => {
  pauses.push(pause(failures));
  return 0;
};
beforeEach(() => void pauses.splice(0));
afterEach(() => vi.restoreAllMocks());

/** Fails some times, then answers. */
function failing(times: number, error: unknown = new Error('not now')) {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw error;
    return calls;
  };
}

test('work is done again until it succeeds, with pauses that double up to their limit', async () => {
  const failures: unknown[] = [];
  expect(await retry(failing(5), { pause: noted(doubling(50, 300)), onFailure: (error) => failures.push(error) })).toBe(6);
  expect(pauses).toEqual([50, 100, 200, 300, 300]);
  expect(failures).toHaveLength(5);
});

test('the last attempt throws its error, without another pause', async () => {
  await expect(retry(failing(9), { attempts: 3, pause: noted(() => 1) })).rejects.toThrow('not now');
  expect(pauses).toHaveLength(2);
});

test('an error that would come again is thrown at once', async () => {
  await expect(retry(failing(9, new Error('wrong data')), { pause: noted(() => 1), when: () => false })).rejects.toThrow('wrong data');
  expect(pauses).toEqual([]);
});

test('work that ran for a while starts its pauses over', async () => {
  let calls = 0;
  const work = async (settled: () => void) => {
    calls += 1;
    if (calls === 3) settled();
    if (calls < 5) throw new Error('ended');
    return calls;
  };
  expect(await retry(work, { pause: noted(doubling(1, 100)) })).toBe(5);
  expect(pauses).toEqual([1, 2, 1, 2]);
});

test('an abort ends the pause and throws the last error', async () => {
  const stop = new AbortController();
  const done = retry(failing(9), { pause: () => 60_000, signal: stop.signal });
  setTimeout(() => stop.abort(), 10);
  await expect(done).rejects.toThrow('not now');
});

test('after an abort, a failure is the last', async () => {
  await expect(retry(failing(9), { pause: noted(() => 1), signal: AbortSignal.abort() })).rejects.toThrow('not now');
  expect(pauses).toEqual([]);
});
