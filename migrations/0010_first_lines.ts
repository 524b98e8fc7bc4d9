import { type Kysely, sql } from 'kysely';

/** First lines that a person writes for one message: a task of its own sort, and the line beside the other texts for that message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `ALTER TABLE tasks ADD purpose text NOT NULL DEFAULT 'touch' CHECK (purpose IN ('touch', 'first-line'))`,
  // A touch that waited for its first line may yet become a task itself, when the lead cannot be reached any more.
  `ALTER TABLE tasks DROP CONSTRAINT tasks_workspace_id_enrollment_id_step_id_visit_key`,
  `ALTER TABLE tasks ADD UNIQUE (workspace_id, enrollment_id, step_id, visit, purpose)`,
  `ALTER TABLE rewrites ADD first_line text`,
  `ALTER TABLE rewrites ALTER content SET DEFAULT '{}'`,
];
