import { type Kysely, sql } from 'kysely';

/** Living sequences: draining, rules of enrolling, and work on many enrollments that survives whoever started it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `draining`: nobody new comes in, who is in it goes on.
  `ALTER TABLE sequences DROP CONSTRAINT sequences_status_check`,
  `ALTER TABLE sequences ADD CONSTRAINT sequences_status_check CHECK (status IN ('draft', 'active', 'paused', 'draining', 'archived'))`,

  // Rules of enrolling belong to the sequence and not to a version: they hold at once for whoever comes next.
  `ALTER TABLE sequences
    ADD reenroll text NOT NULL DEFAULT 'always' CHECK (reenroll IN ('always', 'after-days', 'never')),
    ADD reenroll_days integer CHECK (reenroll_days > 0),
    ADD exclusive_group text,
    ADD priority integer NOT NULL DEFAULT 0,
    ADD enrolls_per_day integer CHECK (enrolls_per_day > 0),
    ADD CONSTRAINT sequences_reenroll_days CHECK ((reenroll = 'after-days') = (reenroll_days IS NOT NULL))`,
  `CREATE INDEX sequences_exclusive ON sequences (workspace_id, exclusive_group) WHERE exclusive_group IS NOT NULL`,

  // How many start on each day, where a sequence limits that.
  `CREATE TABLE enroll_days (
    workspace_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    day date NOT NULL,
    n integer NOT NULL,
    PRIMARY KEY (workspace_id, sequence_id, day),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences ON DELETE CASCADE
  )`,

  // Work on many enrollments, done in batches by whichever process has time. \`place\` is how far it has come.
  `CREATE TABLE bulk_jobs (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    work jsonb NOT NULL,
    status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
    total integer NOT NULL,
    place integer NOT NULL DEFAULT 0,
    counts jsonb NOT NULL DEFAULT '{}',
    by text,
    why text,
    error text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (workspace_id, id)
  )`,
  `CREATE INDEX bulk_jobs_running ON bulk_jobs (id) WHERE status = 'running'`,
  `CREATE INDEX bulk_jobs_by_sequence ON bulk_jobs (workspace_id, sequence_id, id)`,

  // The enrollments of a job, chosen once when it is started: what a person confirmed is what is done.
  `CREATE TABLE bulk_items (
    workspace_id uuid NOT NULL,
    job_id uuid NOT NULL,
    place integer NOT NULL,
    enrollment_id uuid NOT NULL,
    PRIMARY KEY (workspace_id, job_id, place),
    FOREIGN KEY (workspace_id, job_id) REFERENCES bulk_jobs ON DELETE CASCADE
  )`,

  // Content that a person wrote for this one message instead of its variant's.
  `ALTER TABLE messages ADD rewritten jsonb`,
];
