import { runBulk } from '../publishing/bulk/run-bulk.ts';
import type { EngineDeps } from '../context/deps.ts';

/** Runs bulk jobs one at a time, without blocking the heartbeat. */
export interface BulkRounds {
  /** Continues the remaining jobs, unless that is already in progress. */
  readonly start: () => void;
  /** Lets the current batch finish. */
  readonly stop: () => Promise<void>;
}

export function bulkRounds(deps: EngineDeps, signal: AbortSignal): BulkRounds {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await runBulk(deps, { signal });
    } catch (error) {
      deps.logger.warn({ err: error }, 'bulk job interrupted, the next heartbeat continues it');
    }
    running = null;
  };
  return {
    start: () => {
      if (!signal.aborted) running ??= run();
    },
    stop: async () => {
      await running;
    },
  };
}
