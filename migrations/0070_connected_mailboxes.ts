import { type Kysely, sql } from 'kysely';

/**
 * Mailboxes that a workspace connected. What was called `mailboxes` are pauses: of the installation's sender by its address, and of a
 * connected mailbox by its id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE mailboxes RENAME TO mailbox_pauses`.execute(db);
  for (const kind of ['pkey', 'check', 'check1']) {
    await sql.raw(`ALTER TABLE mailbox_pauses RENAME CONSTRAINT mailboxes_${kind} TO mailbox_pauses_${kind}`).execute(db);
  }
  await sql`
    CREATE TABLE mailboxes (
      workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
      id uuid NOT NULL,
      owner_id uuid,
      address text NOT NULL,
      name text,
      reply_to text,
      signature text,
      provider text NOT NULL,
      auth text NOT NULL CHECK (auth IN ('password', 'oauth')),
      smtp jsonb NOT NULL,
      imap jsonb,
      smtp_secret text,
      imap_secret text,
      oauth_secret text,
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'disconnected')),
      reason text,
      status_since timestamptz NOT NULL DEFAULT now(),
      per_hour int CHECK (per_hour > 0),
      per_day int CHECK (per_day > 0),
      gap_seconds int NOT NULL DEFAULT 0 CHECK (gap_seconds >= 0),
      jitter_seconds int NOT NULL DEFAULT 0 CHECK (jitter_seconds >= 0),
      warmup_start int CHECK (warmup_start > 0),
      warmup_step int CHECK (warmup_step > 0),
      warmup_from timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (workspace_id, id),
      UNIQUE (workspace_id, address),
      CHECK ((warmup_start IS NULL) = (warmup_from IS NULL) AND (warmup_start IS NULL) = (warmup_step IS NULL)),
      CHECK (auth = 'password' OR oauth_secret IS NOT NULL OR status = 'disconnected')
    )`.execute(db);
  await sql`ALTER TABLE messages ADD COLUMN mailbox_id uuid`.execute(db);
}
