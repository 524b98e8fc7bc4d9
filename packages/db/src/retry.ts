import { setTimeout as sleep } from 'node:timers/promises';

/** Options of `retry`. */
export interface RetryOptions {
  /** Attempts in total. Missing: until one succeeds. */
  readonly attempts?: number;
  /** Milliseconds to wait after the nth failure in a row, from 1. */
  readonly pause: (failures: number) => number;
  /** Whether the same work may succeed later. Missing: always. */
  readonly when?: (error: unknown) => boolean;
  /** Called before each pause. */
  readonly onFailure?: (error: unknown) => void;
  /** Once aborted, the next failure is the last, and a pause ends at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does work again until it succeeds.
 *
 * @param work gets a function that starts the count of failures over: long-lived work calls it once it is running
 * @throws the error of the last attempt
 */
export async function retry<T>(work: (settled: () => void) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts = Infinity, pause, when = () => true, onFailure, signal } = options;
  const isStopped = (): boolean => signal?.aborted === true;
  let failures = 0;
  const settled = (): void => void (failures = 0);
  for (;;) {
    try {
      return await work(settled);
    } catch (error) {
      failures += 1;
      if (failures >= attempts || isStopped() || !when(error)) throw error;
      onFailure?.(error);
      await sleep(pause(failures), undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
      if (isStopped()) throw error;
    }
  }
}

/** Twice as long after each failure, up to a limit. Milliseconds. */
export const doubling =
  (first: number, longest: number) =>
  (failures: number): number =>
    Math.min(longest, first * 2 ** (failures - 1));
