import { type Kysely, sql } from 'kysely';

/** As the state: a line of history is written once and read whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE timeline ALTER COLUMN entry TYPE json USING entry::json').execute(db);
}
