import { type Kysely, sql } from 'kysely';

/** Zone and sender defaults of a workspace, how long it keeps history and texts of messages, and whether publishing needs an approval. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE workspaces
      ADD COLUMN time_zone text,
      ADD COLUMN sender_name text,
      ADD COLUMN reply_to text,
      ADD COLUMN postal_address text,
      ADD COLUMN history_months integer CHECK (history_months BETWEEN 3 AND 120),
      ADD COLUMN message_months integer CHECK (message_months BETWEEN 1 AND 120),
      ADD COLUMN needs_approval boolean NOT NULL DEFAULT false`.execute(db);
}
