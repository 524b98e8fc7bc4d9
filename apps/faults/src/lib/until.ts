import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds, retrying after errors (the database may be down). @returns milliseconds taken */
export async function until(what: string, holds: () => Promise<boolean> | boolean, timeout: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    try {
      if (await holds()) return Math.round(performance.now() - start);
    } catch (error) {
      if (performance.now() - start > timeout) throw error;
    }
    if (performance.now() - start > timeout) throw new Error(`After ${Math.round(timeout / 1000)} s still not: ${what}`);
    await sleep(20);
  }
}
