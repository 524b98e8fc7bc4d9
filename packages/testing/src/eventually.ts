import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `check` returns a value other than null or undefined. @throws Error after `timeout` milliseconds */
export async function eventually<T>(check: () => Promise<T | null | undefined> | T | null | undefined, timeout = 10_000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const result = await check();
    if (result !== null && result !== undefined) return result;
    if (performance.now() > end) throw new Error(`Nothing after ${timeout} ms: ${check.toString()}`);
    await sleep(10);
  }
}
