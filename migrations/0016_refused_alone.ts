import { type Kysely, sql } from 'kysely';

/** How often a mail server refused a message although it accepted other messages of the same mailbox: the refusal concerns that one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE messages ADD refused_alone integer NOT NULL DEFAULT 0`.execute(db);
}
