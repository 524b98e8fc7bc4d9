import { type Kysely, sql } from 'kysely';

/** Working on one sequence together: what people say about its steps, and who has it open. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `node_id` is a step of some draft or version: a comment outlives the step, so that undo brings both back.
  `CREATE TABLE comments (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    node_id text NOT NULL,
    text text NOT NULL,
    by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences ON DELETE CASCADE
  )`,
  `CREATE INDEX comments_of_sequence ON comments (workspace_id, sequence_id)`,

  // Seconds old at most, and nothing that a crash may not take: so it costs no WAL.
  `CREATE UNLOGGED TABLE presence (
    workspace_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    tab text NOT NULL,
    name text,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, sequence_id, tab),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences ON DELETE CASCADE
  )`,
];
