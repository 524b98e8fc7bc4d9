import { type Kysely, sql } from 'kysely';

/**
 * Answers to requests with an `Idempotency-Key`, for a day. The answer is encrypted with the key, of which the row has the hash only, because
 * an answer may carry a secret that is shown once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE idempotency_keys (
      workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
      key_hash bytea NOT NULL,
      request_hash bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      answer bytea,
      PRIMARY KEY (workspace_id, key_hash)
    )`.execute(db);
  await sql`CREATE INDEX idempotency_keys_age ON idempotency_keys (workspace_id, created_at)`.execute(db);
}
