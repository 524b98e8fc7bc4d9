import { type Kysely, sql } from 'kysely';

/** The last message whose text retention has looked at. Without it each run would read all messages again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE workspaces ADD COLUMN message_texts_kept_after uuid`.execute(db);
}
