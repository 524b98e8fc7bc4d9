import { createChannels } from '@touchline/channels';
import { createDb, createPool, type Database, migrateToLatest } from '@touchline/db';
import type { Clock, InstallationDeps } from '@touchline/engine';
import { simulatedClock, type SimulatedClock } from '@touchline/testing';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { ENROLLED_AT } from './cadence.ts';
import type { Server } from './server.ts';

/** A database of one measurement, with the engine on it. */
export interface BenchDatabase {
  readonly name: string;
  readonly url: string;
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  readonly clock: SimulatedClock;
  readonly deps: InstallationDeps;
  readonly drop: () => Promise<void>;
}

let made = 0;

/** An empty one with the product's schema, or a copy of `template` with all that is in it. */
export async function createDatabase(server: Server, template?: BenchDatabase): Promise<BenchDatabase> {
  made += 1;
  const name = `bench_${made}`;
  // Copied as files and flushed before measuring, so that the writes of the copy do not count.
  if (template === undefined) await server.run(`CREATE DATABASE ${name}`);
  else await server.run(`CREATE DATABASE ${name} TEMPLATE ${template.name} STRATEGY FILE_COPY`, 'CHECKPOINT');
  const url = server.urlOf(name);
  const pool = createPool(url, { max: 30, name: 'bench' });
  const db = createDb(pool);
  if (template === undefined) await migrateToLatest(db);
  const clock = simulatedClock(template?.clock.current() ?? ENROLLED_AT);
  return {
    name,
    url,
    pool,
    db,
    clock,
    deps: engineDeps(pool, db, clock),
    drop: async () => {
      await pool.end();
      await server.run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export function engineDeps(pool: Pool, db: Kysely<Database>, clock: Clock, smtpUrl?: string): InstallationDeps {
  return {
    pool,
    db,
    clock,
    channels: createChannels({ db, smtpUrl }),
    sender: { name: 'Ada Moreau', address: 'ada@touchline.example' },
    baseUrl: 'https://follow.example',
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (details, message) => console.error(message, details),
      error: (details, message) => console.error(message, details),
    },
  };
}
