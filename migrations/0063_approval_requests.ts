import { type Kysely, sql } from 'kysely';

/** The latest request to publish a draft. It is about one revision, so an edit makes it void. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE approval_requests (
      workspace_id uuid NOT NULL,
      sequence_id uuid NOT NULL,
      revision integer NOT NULL,
      user_id uuid NOT NULL,
      by text NOT NULL,
      text text,
      created_at timestamptz NOT NULL DEFAULT now(),
      decision text CHECK (decision IN ('approved', 'declined')),
      decided_by text,
      decided_at timestamptz,
      reason text,
      PRIMARY KEY (workspace_id, sequence_id),
      FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences (workspace_id, id) ON DELETE CASCADE
    )`.execute(db);
}
