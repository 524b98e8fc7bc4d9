import type pg from 'pg';

interface Rights {
  readonly name: string;
  readonly database: string;
  readonly schema: string | null;
  readonly makes_schemas: boolean;
  readonly makes_tables: boolean | null;
  readonly foreign_table: string | null;
  readonly foreign_owner: string | null;
}

/** Tables of Touchline and Graphile Worker with another owner: migrations could not change them or add partitions. */
const RIGHTS = `
  SELECT current_user AS name, current_database() AS database, current_schema() AS schema,
    has_database_privilege(current_database(), 'CREATE') AS makes_schemas,
    has_schema_privilege(current_schema(), 'CREATE') AS makes_tables,
    foreign_table.name AS foreign_table, foreign_table.owner AS foreign_owner
  FROM (SELECT 1) one LEFT JOIN LATERAL (
    SELECT format('%s.%s', n.nspname, c.relname) AS name, pg_get_userbyid(c.relowner) AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND (n.nspname = 'graphile_worker'
        OR (n.nspname = current_schema() AND EXISTS (SELECT 1 FROM pg_class k WHERE k.relnamespace = n.oid AND k.relname = 'kysely_migration')))
      AND NOT pg_has_role(c.relowner, 'USAGE')
    ORDER BY 1 LIMIT 1
  ) foreign_table ON true`;

/** Whether the user has the rights that migrations, workers and rehearsals need. */
export async function rightsProblem(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<Rights>(RIGHTS);
  const [rights] = rows;
  if (rights === undefined) return 'DATABASE_URL points to a server that does not report rights. Use PostgreSQL.';
  const { name, database, schema } = rights;
  if (schema === null) {
    return `DATABASE_URL: no schema in the search_path of user ${name} exists in database ${database}. Create one, or set search_path.`;
  }
  if (rights.makes_tables !== true) {
    return `DATABASE_URL: user ${name} may not create tables in schema ${schema}. Run: GRANT CREATE ON SCHEMA "${schema}" TO "${name}"`;
  }
  if (!rights.makes_schemas) {
    return `DATABASE_URL: user ${name} may not create schemas in database ${database}. Run: GRANT CREATE ON DATABASE "${database}" TO "${name}"`;
  }
  if (rights.foreign_table !== null) {
    return `DATABASE_URL: table ${rights.foreign_table} belongs to ${rights.foreign_owner}, and user ${name} may not change it. Use that user, or run: GRANT "${rights.foreign_owner}" TO "${name}"`;
  }
  return null;
}
