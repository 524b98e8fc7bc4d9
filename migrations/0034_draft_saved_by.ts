import { type Kysely, sql } from 'kysely';

/** The name of the person who saved the draft last, so that another tab can say whose changes it merged. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE drafts ADD COLUMN saved_by text`.execute(db);
}
