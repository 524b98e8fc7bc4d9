import { type Kysely, sql } from 'kysely';

/**
 * Who changed what, from where. An entry is written before the change and completed after it, so that a change whose process died has an
 * entry without a status. Names are copied: an entry outlives its user or key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `CREATE TABLE audit_log (
    workspace_id uuid NOT NULL REFERENCES workspaces ON DELETE CASCADE,
    id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    actor_type text NOT NULL CHECK (actor_type IN ('user', 'key')),
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    target_id uuid,
    before jsonb,
    after jsonb,
    status integer,
    ip text NOT NULL,
    session_id uuid,
    user_agent text,
    PRIMARY KEY (workspace_id, id)
  )`,
  'CREATE INDEX audit_log_by_target ON audit_log (workspace_id, target_id, id) WHERE target_id IS NOT NULL',
  'CREATE INDEX audit_log_by_actor ON audit_log (workspace_id, actor_id, id)',
  'CREATE INDEX audit_log_by_action ON audit_log (workspace_id, action, id)',
];
