import { type Kysely, sql } from 'kysely';

/** Delivery by connected mailboxes: the mailbox of each lead, the pace of each mailbox, and messages that wait for one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE lead_mailboxes (
      workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
      lead_id uuid NOT NULL,
      mailbox_id uuid NOT NULL,
      assigned_at timestamptz NOT NULL,
      PRIMARY KEY (workspace_id, lead_id)
    )`.execute(db);
  await sql`CREATE INDEX lead_mailboxes_by_mailbox ON lead_mailboxes (workspace_id, mailbox_id)`.execute(db);
  await sql`
    CREATE TABLE mailbox_paces (
      workspace_id uuid NOT NULL,
      mailbox_id uuid NOT NULL,
      free_at timestamptz NOT NULL,
      booked_until timestamptz NOT NULL,
      PRIMARY KEY (workspace_id, mailbox_id),
      FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes ON DELETE CASCADE
    )`.execute(db);
  await sql`CREATE INDEX messages_by_mailbox ON messages (workspace_id, mailbox_id, submitted_at) WHERE mailbox_id IS NOT NULL`.execute(db);
  await sql`DROP INDEX messages_parked`.execute(db);
  await sql`
    CREATE INDEX messages_parked ON messages (mailbox_id, refused_at NULLS FIRST, next_attempt_at)
    WHERE status = 'queued' AND parked`.execute(db);
}
