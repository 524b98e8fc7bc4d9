import { type Kysely, sql } from 'kysely';

/**
 * Notices for members, and how each member wants to get them. A fact has one row per member, so a repeated report changes nothing. A row with
 * `mail_at` waits for its email; `mail_submitted_at` marks a row that the mail server may have, so a crash never mails it twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE notifications (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    fact text NOT NULL,
    data jsonb NOT NULL,
    in_app boolean NOT NULL,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    mail_at timestamptz,
    mail_attempts integer NOT NULL DEFAULT 0,
    mail_submitted_at timestamptz,
    mailed_at timestamptz,
    mail_error text,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, user_id) REFERENCES members ON DELETE CASCADE
  )`,
  'CREATE UNIQUE INDEX notifications_fact ON notifications (workspace_id, user_id, fact)',
  'CREATE INDEX notifications_of_user ON notifications (workspace_id, user_id, id) WHERE in_app',
  'CREATE INDEX notifications_unread ON notifications (workspace_id, user_id, id) WHERE in_app AND read_at IS NULL',
  'CREATE INDEX notifications_to_mail ON notifications (mail_at) WHERE mail_at IS NOT NULL',
  // `kinds` has only what differs from the defaults. `digest_hour` is in the zone of the user; null: mailed at once.
  `CREATE TABLE notification_settings (
    workspace_id uuid NOT NULL,
    user_id uuid NOT NULL,
    kinds jsonb NOT NULL DEFAULT '{}',
    digest_hour integer CHECK (digest_hour BETWEEN 0 AND 23),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, user_id),
    FOREIGN KEY (workspace_id, user_id) REFERENCES members ON DELETE CASCADE
  )`,
];
