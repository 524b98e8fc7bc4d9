import { runBulk } from '../publishing/bulk/run-bulk.ts';
import type { EngineDeps } from '../context/deps.ts';

/** Bulk jobs beside everything else: one at a time, and never in the way of a heartbeat. */
export interface BulkRounds {
  /** Does what is left of them, unless that is under way. */
  readonly start: () => void;
  /** Lets the batch that is under way end. */
  readonly stop: () => Promise<void>;
}

export function bulkRounds(deps: EngineDeps, signal: AbortSignal): BulkRounds {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await runBulk(deps, { signal });
    } catch (error) {
      deps.logger.warn({ err: error }, 'a bulk job was interrupted; the next heartbeat goes on with it');
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
