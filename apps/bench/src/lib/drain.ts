import { type EngineDeps, stepDue, FairQueue } from '@touchline/engine';

/** As a worker process does: this many loops, this many enrollments per transaction, and milliseconds between looks who is due. */
export const LOOPS = 3;
const FULL = { lanes: LOOPS, limit: 500, time: 300 };

/** Steps everything that is due, as the worker's loops do. @returns how many enrollments moved */
export async function drain(deps: EngineDeps): Promise<number> {
  const turns = new FairQueue();
  for (let total = 0; ;) {
    const { stepped } = await stepDue(deps, { ...FULL, turns });
    total += stepped;
    if (stepped === 0) return total;
  }
}
