import { type Kysely, sql } from 'kysely';

/** Incoming mail, the conversation with each lead, and how far each connected mailbox was read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE inbound_messages (
      workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
      id uuid NOT NULL,
      key text NOT NULL,
      mailbox_id uuid,
      channel text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('human', 'opt-out', 'automatic', 'out-of-office', 'bounce', 'complaint')),
      lead_id uuid,
      message_id uuid,
      enrollment_id uuid,
      from_address text,
      from_name text,
      subject text NOT NULL,
      body_text text NOT NULL,
      quoted_text text NOT NULL,
      body_html text,
      internet_id text,
      reference_ids jsonb NOT NULL DEFAULT '[]',
      parts jsonb NOT NULL DEFAULT '[]',
      details jsonb NOT NULL DEFAULT '{}',
      source bytea,
      received_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      ignored_at timestamptz,
      decided_by text,
      PRIMARY KEY (workspace_id, id),
      UNIQUE (workspace_id, key)
    )`.execute(db);
  await sql`CREATE INDEX inbound_messages_by_lead ON inbound_messages (workspace_id, lead_id, received_at) WHERE lead_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX inbound_messages_unmatched ON inbound_messages (workspace_id, received_at, id)
    WHERE lead_id IS NULL AND ignored_at IS NULL`.execute(db);
  await sql`
    CREATE TABLE conversations (
      workspace_id uuid NOT NULL,
      lead_id uuid NOT NULL,
      needs_reply boolean NOT NULL,
      last_at timestamptz NOT NULL,
      last_inbound_id uuid,
      snoozed_until timestamptz,
      PRIMARY KEY (workspace_id, lead_id),
      FOREIGN KEY (workspace_id, lead_id) REFERENCES leads ON DELETE CASCADE
    )`.execute(db);
  await sql`CREATE INDEX conversations_by_time ON conversations (workspace_id, last_at, lead_id)`.execute(db);
  await sql`
    CREATE TABLE mailbox_reads (
      workspace_id uuid NOT NULL,
      mailbox_id uuid NOT NULL,
      uid_validity bigint,
      last_uid bigint NOT NULL DEFAULT 0,
      since timestamptz,
      read_at timestamptz,
      error text,
      reader uuid,
      reader_until timestamptz,
      PRIMARY KEY (workspace_id, mailbox_id),
      FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes ON DELETE CASCADE
    )`.execute(db);
}
