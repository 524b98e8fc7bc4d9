import { type Kysely, sql } from 'kysely';

/**
 * A suppression can be lifted. It stays as history with its reason, so an address may have several, of which one is in force. Lists go
 * by what is in force, the newest first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE suppressions
    ADD COLUMN source text NOT NULL DEFAULT 'report' CHECK (source IN ('reply', 'message', 'report', 'import', 'person')),
    ADD COLUMN lead_id uuid, ADD COLUMN message_id uuid, ADD COLUMN by text, ADD COLUMN why text,
    ADD COLUMN took_consent boolean NOT NULL DEFAULT false,
    ADD COLUMN lifted_at timestamptz, ADD COLUMN lifted_by text, ADD COLUMN lifted_why text,
    DROP CONSTRAINT suppressions_workspace_id_channel_address_key`.execute(db);
  await sql`UPDATE suppressions SET took_consent = true WHERE reason = 'unsubscribed'`.execute(db);
  await sql`CREATE UNIQUE INDEX suppressions_in_force ON suppressions (workspace_id, channel, address) WHERE lifted_at IS NULL`.execute(db);
  await sql`CREATE INDEX suppressions_by_address ON suppressions (workspace_id, address)`.execute(db);
}
