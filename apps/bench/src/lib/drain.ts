import { type EngineDeps, stepDue, FairQueue } from '@touchline/engine';

/** As in a worker process: loops, enrollments per transaction, and milliseconds between searches for due leads. */
export const LOOPS = 3;
const FULL = { lanes: LOOPS, limit: 500, time: 300 };

/** Steps everything due, as the worker's loops do. @returns the number of enrollments */
export async function drain(deps: EngineDeps): Promise<number> {
  const turns = new FairQueue();
  for (let total = 0; ;) {
    const { stepped } = await stepDue(deps, { ...FULL, turns });
    total += stepped;
    if (stepped === 0) return total;
  }
}
