import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** Role of transactions that belong to a workspace. It has no login. Roles belong to the server, so databases share it. */
export const WORKSPACE_ROLE = 'touchline_workspace';

/** Tables of the installation that transactions of a workspace use, with the rights that they need. */
const SHARED: Readonly<Record<string, string>> = {
  mailbox_pauses: 'SELECT, INSERT, UPDATE',
  mailbox_log: 'SELECT, INSERT',
  worker_processes: 'SELECT',
  users: 'SELECT',
};

/**
 * How rows are protected. `role`: transactions of a workspace run as `touchline_workspace`, which has nothing but policies. `forced`: the
 * user may not create or use that role, so policies apply to the owner of the tables, inside transactions of a workspace.
 */
export type RowSecurity = 'role' | 'forced';

/**
 * Gives each table with a `workspace_id` its policy and rights. Runs after the migrations at each start: tables of later migrations need
 * no lines of their own, and a database that moved to another server gets the role there. Changes nothing where all is in place.
 */
export async function ensureRowSecurity(db: Kysely<Database>): Promise<RowSecurity> {
  const mode: RowSecurity = (await canUseRole(db)) ? 'role' : 'forced';
  const { rows } = await sql<{ statement: string }>`
    WITH mode AS (SELECT ${mode}::text = 'forced' AS forced),
    relations AS (
      SELECT c.oid, c.relname AS name, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, a.attname AS key
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        AND a.attname = CASE c.relname WHEN 'workspaces' THEN 'id' ELSE 'workspace_id' END
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
    ),
    wanted AS (
      SELECT oid, name, relkind, relrowsecurity, relforcerowsecurity, reloptions, forced,
        CASE WHEN forced THEN format('current_workspace() IS NULL OR %I = current_workspace()', key)
          ELSE format('%I = current_workspace()', key) END AS rule,
        CASE WHEN forced THEN 'PUBLIC' ELSE quote_ident(${WORKSPACE_ROLE}) END AS grantee
      FROM relations, mode
    ),
    standing AS (
      SELECT wanted.*, polroles = ARRAY[CASE WHEN forced THEN 0 ELSE to_regrole(${WORKSPACE_ROLE})::oid END]::oid[] AS fits, polname IS NOT NULL AS exists
      FROM wanted LEFT JOIN pg_policy ON polrelid = wanted.oid AND polname = 'workspace'
    )
    SELECT statement FROM (
      SELECT 1 AS place, format('DROP POLICY workspace ON %I', name) AS statement FROM standing WHERE exists AND NOT fits
      UNION ALL
      SELECT 2, format('CREATE POLICY workspace ON %I TO %s USING (%s)', name, grantee, rule)
      FROM standing WHERE relkind <> 'v' AND fits IS NOT TRUE
      UNION ALL
      SELECT 3, format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name) FROM standing WHERE relkind <> 'v' AND NOT relrowsecurity
      UNION ALL
      SELECT 3, format('ALTER TABLE %I %s ROW LEVEL SECURITY', name, CASE WHEN forced THEN 'FORCE' ELSE 'NO FORCE' END)
      FROM standing WHERE relkind <> 'v' AND relforcerowsecurity <> forced
      UNION ALL
      SELECT 3, format('ALTER VIEW %I SET (security_invoker = true)', name)
      FROM standing WHERE relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)
      UNION ALL
      SELECT 4, format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', name, ${WORKSPACE_ROLE}::text)
      FROM standing WHERE NOT forced AND NOT has_table_privilege(to_regrole(${WORKSPACE_ROLE}), oid, 'DELETE')
      UNION ALL
      SELECT 4, format('GRANT %s ON %I TO %I', rights, name, ${WORKSPACE_ROLE}::text)
      FROM mode, json_each_text(${JSON.stringify(SHARED)}::json) shared (name, rights)
      WHERE NOT forced AND NOT has_table_privilege(to_regrole(${WORKSPACE_ROLE}), to_regclass(quote_ident(name)), split_part(rights, ', ', -1))
      UNION ALL
      SELECT 4, format('GRANT EXECUTE ON FUNCTION %s TO %I', p.oid::regprocedure, ${WORKSPACE_ROLE}::text)
      FROM mode, pg_proc p
      WHERE NOT forced AND p.pronamespace = current_schema()::regnamespace AND p.prosecdef
        AND NOT has_function_privilege(to_regrole(${WORKSPACE_ROLE}), p.oid, 'EXECUTE')
      UNION ALL
      SELECT 4, format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), ${WORKSPACE_ROLE}::text)
      FROM mode WHERE NOT forced AND NOT has_schema_privilege(to_regrole(${WORKSPACE_ROLE}), current_schema(), 'USAGE')
    ) statements ORDER BY place`.execute(db);
  for (const { statement } of rows) await sql.raw(statement).execute(db);
  return mode;
}

/** Creates the role where it is missing and the user may. */
async function canUseRole(db: Kysely<Database>): Promise<boolean> {
  const isMember = async (): Promise<boolean> => {
    const { rows } = await sql<{ member: boolean }>`
      SELECT coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = ${WORKSPACE_ROLE}), false) AS member`.execute(db);
    return rows[0]?.member === true;
  };
  if (await isMember()) return true;
  try {
    await sql.raw(`CREATE ROLE ${WORKSPACE_ROLE} NOLOGIN NOINHERIT`).execute(db);
    await sql.raw(`GRANT ${WORKSPACE_ROLE} TO CURRENT_USER`).execute(db);
  } catch {
    // It may not create roles, or another database of the server was faster.
  }
  return isMember();
}
