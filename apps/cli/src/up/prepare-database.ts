import { createDb, createPool, migrateToLatest } from '@touchline/db';
import { ensureDatabase } from './ensure-database.ts';

/** Creates the database where it is missing and brings its tables up to date. Safe to run from several machines at once. */
export async function prepareDatabase(url: string): Promise<void> {
  await ensureDatabase(url).catch((cause: unknown) => {
    throw new Error(`The database cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}. Check DATABASE_URL.`, {
      cause,
    });
  });
  const pool = createPool(url, { max: 2 });
  try {
    await migrateToLatest(createDb(pool));
  } finally {
    await pool.end();
  }
}
