import { type Kysely, sql } from 'kysely';

/** The owner of the lead gets an alert by mail too. Alerts that are there already are history: nothing is mailed for them now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE alerts ADD COLUMN mailed_at timestamptz, ADD COLUMN mail_error text, ADD COLUMN mail_attempts integer NOT NULL DEFAULT 0,
    ADD COLUMN next_mail_at timestamptz, ADD COLUMN read_by text`.execute(db);
  await sql`UPDATE alerts SET mailed_at = created_at`.execute(db);
  await sql`CREATE INDEX alerts_to_mail ON alerts (created_at) WHERE mailed_at IS NULL`.execute(db);
  await sql`CREATE INDEX alerts_by_lead ON alerts (workspace_id, lead_id)`.execute(db);
}
