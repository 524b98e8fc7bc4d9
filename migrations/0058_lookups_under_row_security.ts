import { type Kysely, sql } from 'kysely';

/**
 * Lookups by an expression. Under a policy, PostgreSQL uses an index only for functions that are marked as leakproof, and `lower`, `->>`
 * and `folded` are not: a lead would be found by reading all leads of its workspace. These functions run as the owner of the tables and
 * keep to the workspace themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE FUNCTION leads_with_email(workspace uuid, addresses text[]) RETURNS TABLE (id uuid, address text)
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 10
    BEGIN ATOMIC
      SELECT l.id, lower(l.email) FROM leads l
      WHERE l.workspace_id = workspace AND workspace = coalesce(current_workspace(), workspace) AND lower(l.email) = ANY (addresses);
    END`.execute(db);
  await sql`
    CREATE FUNCTION leads_of_company(workspace uuid, name text, at_most integer) RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    BEGIN ATOMIC
      SELECT array_agg(bearers.id) FROM (
        SELECT l.id FROM leads l
        WHERE l.workspace_id = workspace AND workspace = coalesce(current_workspace(), workspace)
          AND folded(l.company) = name AND btrim(l.company) <> '' LIMIT at_most
      ) bearers;
    END`.execute(db);
  await sql`
    CREATE FUNCTION owner_with_id(workspace uuid, owner_id text) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    BEGIN ATOMIC
      SELECT l.owner FROM leads l
      WHERE l.workspace_id = workspace AND workspace = coalesce(current_workspace(), workspace)
        AND l.owner->>'id' = owner_id AND l.owner->>'email' IS NOT NULL ORDER BY l.id DESC LIMIT 1;
    END`.execute(db);
  await sql`REVOKE EXECUTE ON FUNCTION leads_with_email, leads_of_company, owner_with_id FROM PUBLIC`.execute(db);
}
