import { type EngineDeps, stepDue } from '@touchline/engine';

/** As a worker process does: this many loops, this many enrollments per transaction. */
export const LOOPS = 3;
export const BATCH = 500;

/** Steps everything that is due, as the worker's loops do. @returns how many enrollments moved */
export async function drain(deps: EngineDeps, loops = LOOPS, limit = BATCH): Promise<number> {
  const counts = await Promise.all(Array.from({ length: loops }, () => loop(deps, limit)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function loop(deps: EngineDeps, limit: number): Promise<number> {
  let total = 0;
  for (let from = 0; ;) {
    const { stepped, drained, watermark } = await stepDue(deps, { limit, from });
    total += stepped;
    if (!drained) from = watermark;
    else if (from === 0) return total;
    // What was passed over while somebody else held it.
    else from = 0;
  }
}
