import { type Kysely, sql } from 'kysely';

/**
 * Every step writes four lines of history and a message, so each index on them is paid for with every step. Lines are read by
 * enrollment, and a lead's through its enrollments: that order is the key now, and the only index. A third fewer bytes per step.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `ALTER TABLE timeline DROP CONSTRAINT timeline_pkey`,
  `ALTER TABLE timeline ADD PRIMARY KEY (workspace_id, enrollment_id, id, created_at)`,
  `DROP INDEX timeline_by_enrollment`,
  `DROP INDEX timeline_by_lead`,
  // A lead's messages are found through its enrollments, by the key that keeps each from being written twice.
  `DROP INDEX messages_by_lead`,
];
