import { type Kysely, sql } from 'kysely';

/**
 * A/B tests of the variants of a touch or the arms of a path split. What was fixed at the start is never changed, and a decision stays with
 * the figures that it was made on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE experiments (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    step_id text NOT NULL,
    is_split boolean NOT NULL,
    name text NOT NULL,
    metric text NOT NULL,
    window_days integer NOT NULL,
    baseline double precision NOT NULL,
    difference double precision NOT NULL,
    power double precision NOT NULL,
    alpha double precision NOT NULL,
    arms jsonb NOT NULL,
    guardrails jsonb NOT NULL,
    leads integer NOT NULL,
    version_number integer NOT NULL,
    content jsonb NOT NULL,
    started_at timestamptz NOT NULL,
    started_by text,
    state text NOT NULL DEFAULT 'running',
    decision jsonb,
    ended_at timestamptz,
    ended_by text,
    why text,
    applied_arm text,
    applied_at timestamptz,
    applied_by text,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, sequence_id) REFERENCES sequences (workspace_id, id) ON DELETE CASCADE,
    CHECK (state IN ('running', 'better', 'no-difference', 'guardrail', 'invalid', 'changed', 'stopped'))
  )`.execute(db);
  await sql`CREATE UNIQUE INDEX experiments_running ON experiments (workspace_id, sequence_id, step_id) WHERE state = 'running'`.execute(
    db,
  );
}
