import { createDb, createPool, databaseProblem, migrateToLatest, rowSecurityOf, WORKSPACE_ROLE } from '@touchline/db';
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
export async function migrateDatabase(url: string, say: (line: string) => void): Promise<void> {
  const pool = createPool(url, { max: 2 });
  try {
    await migrateToLatest(createDb(pool));
    if ((await rowSecurityOf(pool)) === 'forced') say(FORCED);
  } finally {
    await pool.end();
  }
}

const FORCED = `The database user may not create the role ${WORKSPACE_ROLE}, so row-level security is forced on the owner of the tables. Lookups by address are slower in large workspaces. To change it, run as a superuser: CREATE ROLE ${WORKSPACE_ROLE} NOLOGIN NOINHERIT; GRANT ${WORKSPACE_ROLE} TO that user; then start again.`;
