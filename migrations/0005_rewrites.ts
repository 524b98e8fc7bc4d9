import { type Kysely, sql } from 'kysely';

/**
 * Content that a person wrote for one message of one lead, often days before there is a message: so it is kept beside the outbox,
 * by the same key, and not in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE messages DROP COLUMN rewritten`.execute(db);
  await sql`CREATE TABLE rewrites (
    workspace_id uuid NOT NULL,
    enrollment_id uuid NOT NULL,
    step_id text NOT NULL,
    visit integer NOT NULL,
    content jsonb NOT NULL,
    by text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, enrollment_id, step_id, visit)
  )`.execute(db);
}
