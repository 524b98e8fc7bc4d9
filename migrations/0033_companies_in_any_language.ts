import { type Kysely, sql } from 'kysely';

/**
 * Names of companies are the same in any case and Unicode form. The case of letters outside ASCII depends on the locale of the database,
 * so it is folded by rules that do not: ICU's where the server has it, else those of PostgreSQL 17 and later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT collname AS name FROM pg_collation WHERE collnamespace = 'pg_catalog'::regnamespace AND collname IN ('und-x-icu', 'pg_c_utf8')
    ORDER BY collname DESC LIMIT 1`.execute(db);
  const collation = rows[0] === undefined ? sql`` : sql`COLLATE pg_catalog.${sql.id(rows[0].name)}`;
  await sql`CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(upper(normalize(btrim(name), NFC) ${collation}))`.execute(db);
  await sql`DROP INDEX leads_by_company`.execute(db);
  await sql`CREATE INDEX leads_by_company ON leads (workspace_id, folded(company)) WHERE btrim(company) <> ''`.execute(db);
}
