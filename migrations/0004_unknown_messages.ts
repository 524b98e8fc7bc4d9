import { type Kysely, sql } from 'kysely';

/** The operations page asks for messages of which nobody knows whether they went out: a handful among millions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX messages_unknown ON messages (workspace_id) WHERE status = 'unknown'`.execute(db);
}
