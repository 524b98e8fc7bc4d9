import { type Kysely, sql } from 'kysely';

/** Counts soft bounces of a sent message, which is sent again after each of the first few. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE messages ADD COLUMN soft_bounces integer NOT NULL DEFAULT 0`.execute(db);
}
