import { type Kysely, sql } from 'kysely';

/** Why mail servers refuse messages, why nobody knows what became of some, and sending mailboxes that are paused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `cause`: of the last refusal. `doubt`: why an unknown message is unknown. `refused_at`: when a mail server last refused it with an
  // answer that seemed to concern the mailbox. `parked`: queued, and left alone until its mailbox is resumed.
  `ALTER TABLE messages ADD cause text, ADD doubt text, ADD refused_at timestamptz, ADD parked boolean NOT NULL DEFAULT false`,
  `UPDATE messages SET doubt = CASE
      WHEN error LIKE '%its process died%' THEN 'process-died'
      WHEN error ILIKE '%timeout%' OR error ILIKE '%timed out%' THEN 'timeout'
      ELSE 'connection-lost'
    END WHERE status = 'unknown'`,
  // A parked message is not looked at by any claim, so a backlog behind a paused mailbox costs nothing.
  `DROP INDEX messages_to_send`,
  `CREATE INDEX messages_to_send ON messages (sequence_id, next_attempt_at) WHERE status = 'queued' AND NOT parked`,
  `CREATE INDEX messages_parked ON messages (refused_at NULLS FIRST, next_attempt_at) WHERE status = 'queued' AND parked`,

  // One row per sending mailbox. Paused while \`cause\` is set; \`error\` has the server's words.
  `CREATE TABLE mailboxes (
    address text PRIMARY KEY,
    cause text,
    error text,
    since timestamptz,
    probes integer NOT NULL DEFAULT 0,
    probe_at timestamptz,
    probe_by text,
    accepted_at timestamptz,
    CHECK ((cause IS NULL) = (since IS NULL)),
    CHECK ((cause IS NULL) = (probe_at IS NULL))
  )`,
  `CREATE TABLE mailbox_log (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    at timestamptz NOT NULL,
    what text NOT NULL CHECK (what IN ('paused', 'resume-asked', 'resumed')),
    cause text,
    error text,
    "by" text,
    why text
  )`,
  `CREATE INDEX mailbox_log_by_address ON mailbox_log (address, at)`,
];
