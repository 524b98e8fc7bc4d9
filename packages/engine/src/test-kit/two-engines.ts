import { setTimeout as sleep } from 'node:timers/promises';
import { createDb } from '@touchline/db';
import { createGatedPool, type Gate } from '@touchline/testing';
import type { InstallationDeps } from '../context/deps.ts';
import { createTestEngine, type TestEngine } from './test-engine.ts';

/** Two engines on one database and one clock. Statements of the second one can be paused, so that a test decides the order. */
export interface TwoEngines extends TestEngine {
  /** Dependencies of the second engine. */
  readonly second: InstallationDeps;
  /** Stops the next statement of the second engine that contains `text`. */
  readonly before: (text: string) => Gate;
  /** Resolves once a connection of the database waits for a lock, or after half a second when none does. */
  readonly settled: () => Promise<void>;
}

export async function createTwoEngines(options: Parameters<typeof createTestEngine>[0] = {}): Promise<TwoEngines> {
  const engine = await createTestEngine(options);
  const gated = createGatedPool(engine.database.url);
  return {
    ...engine,
    second: { ...engine.deps, pool: gated.pool, db: createDb(gated.pool) },
    before: gated.before,
    settled: async () => {
      for (let tries = 0; tries < 50; tries += 1) {
        const { rows } = await engine.deps.pool.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' LIMIT 1`,
        );
        if (rows.length > 0) return;
        await sleep(10);
      }
    },
    stop: async () => {
      await gated.pool.end();
      await engine.stop();
    },
  };
}
