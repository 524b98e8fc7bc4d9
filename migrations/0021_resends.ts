import { type Kysely, sql } from 'kysely';

/** A failed message can be sent again. It stays the same row, so an enrollment has one message per step and visit whatever happens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE messages ADD COLUMN resends integer NOT NULL DEFAULT 0`.execute(db);
}
