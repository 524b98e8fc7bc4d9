import { createDb, createPool, databaseProblem } from '@touchline/db';
import { databaseClock, type StoreDeps } from '@touchline/engine';
import type { Config } from '../up/config.ts';
import { dataFolder } from '../up/paths.ts';
import { runningDatabase } from '../up/running-database.ts';
import { InputError } from './input.ts';

const CONNECTIONS = 4;

/** Where the data is: the server that is configured, or our own while it runs. */
async function databaseUrl(config: Config): Promise<string> {
  const url = config.DATABASE_URL ?? (await runningDatabase(dataFolder(config.DATA_DIR)));
  if (url === null) throw new InputError(['No database found. Start `touchline up`, or set DATABASE_URL.']);
  return url;
}

/** Runs a function with the engine's view of the database, and closes it afterwards. */
export async function withDatabase<T>(config: Config, use: (deps: StoreDeps) => Promise<T>): Promise<T> {
  const url = await databaseUrl(config);
  const problem = await databaseProblem(url, { connections: CONNECTIONS });
  if (problem !== null) throw new InputError([problem.message]);
  const pool = createPool(url, { max: CONNECTIONS, name: 'touchline cli' });
  const say = (details: object, message: string): void => console.error(message, details);
  const logger = { debug: () => undefined, info: () => undefined, warn: say, error: say };
  const db = createDb(pool);
  try {
    return await use({ pool, db, clock: databaseClock, logger });
  } finally {
    await pool.end();
  }
}
