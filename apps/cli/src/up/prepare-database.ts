import { createDb, createPool, databaseProblem, migrateToLatest } from '@touchline/db';
import { ensureDatabase } from './ensure-database.ts';

export interface PrepareOptions {
  /** Connections that will be open at a time, by all processes that are about to start. */
  readonly connections: number;
  readonly say: (line: string) => void;
}

/**
 * Creates the database where it is missing. Safe to run from several machines at once.
 *
 * @throws Error with one line for a person when Touchline cannot run on it
 */
export async function requireDatabase(url: string, { connections, say }: PrepareOptions): Promise<void> {
  const problem = await databaseProblem(url, { connections });
  if (problem?.cause === 'missing') {
    say('Creating the database that DATABASE_URL names …');
    await ensureDatabase(url).catch((cause: unknown) => {
      const { message } = cause as Error;
      throw new Error(`${problem.message} It could not be created: ${message}.`, { cause });
    });
    const again = await databaseProblem(url, { connections });
    if (again !== null) throw new Error(again.message);
  } else if (problem !== null) {
    throw new Error(problem.message);
  }
}

/** Brings the tables up to date. Safe to run from several machines at once. */
export async function migrateDatabase(url: string): Promise<void> {
  const pool = createPool(url, { max: 2 });
  try {
    await migrateToLatest(createDb(pool));
  } finally {
    await pool.end();
  }
}
