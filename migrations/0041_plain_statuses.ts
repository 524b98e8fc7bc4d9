import { type Kysely, sql } from 'kysely';

/**
 * One name per thing: a message whose delivery nobody could confirm is `unconfirmed`, and messages, tasks and jobs are `canceled`. Dropping
 * the checks and the partial indexes first lets each row be written once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE messages DROP CONSTRAINT messages_status_check`.execute(db);
  await sql`ALTER TABLE tasks DROP CONSTRAINT tasks_status_check`.execute(db);
  await sql`ALTER TABLE bulk_jobs DROP CONSTRAINT bulk_jobs_status_check`.execute(db);
  await sql`ALTER TABLE sequences DROP CONSTRAINT sequences_status_check`.execute(db);
  await sql`DROP INDEX messages_unknown, messages_not_sent`.execute(db);

  await sql`UPDATE messages SET status = CASE status WHEN 'unknown' THEN 'unconfirmed' ELSE 'canceled' END
    WHERE status IN ('unknown', 'cancelled')`.execute(db);
  await sql`UPDATE tasks SET status = 'canceled' WHERE status = 'cancelled'`.execute(db);
  await sql`UPDATE bulk_jobs SET status = 'canceled' WHERE status = 'cancelled'`.execute(db);
  await sql`UPDATE sequences SET status = 'closing' WHERE status = 'draining'`.execute(db);

  await sql`ALTER TABLE messages ADD CONSTRAINT messages_status_check
    CHECK (status IN ('queued', 'claimed', 'sent', 'failed', 'unconfirmed', 'canceled'))`.execute(db);
  await sql`ALTER TABLE tasks ADD CONSTRAINT tasks_status_check CHECK (status IN ('open', 'done', 'canceled'))`.execute(db);
  await sql`ALTER TABLE bulk_jobs ADD CONSTRAINT bulk_jobs_status_check
    CHECK (status IN ('running', 'done', 'canceled', 'failed'))`.execute(db);
  await sql`ALTER TABLE sequences ADD CONSTRAINT sequences_status_check
    CHECK (status IN ('draft', 'active', 'paused', 'closing', 'archived'))`.execute(db);
  await sql`CREATE INDEX messages_unconfirmed ON messages (workspace_id) WHERE status = 'unconfirmed'`.execute(db);
  await sql`CREATE INDEX messages_not_sent ON messages (workspace_id, status, id) WHERE status IN ('failed', 'canceled')`.execute(db);

  await sql`ALTER TABLE messages RENAME COLUMN withdrawn TO cancel_requested`.execute(db);
  await sql`ALTER TABLE messages RENAME COLUMN handed_at TO submitted_at`.execute(db);
  await sql`ALTER TABLE messages RENAME COLUMN by_hand TO manual`.execute(db);
}
