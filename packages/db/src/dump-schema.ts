import type { Pool } from 'pg';

/**
 * The schema as text, from the catalog: tables with their columns and constraints, views, indexes, functions, policies, each in
 * order of name. The embedded server has no pg_dump. Month partitions are left out, because they change.
 */
export async function dumpSchema(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ text: string }>(DUMP);
  return `${HEADER}\n${rows.map((row) => row.text).join('\n\n')}\n`;
}

const HEADER = `-- What the migrations come to, as Postgres sees it. Made by \`pnpm db:dump\`; a test compares it. Don't edit.\n`;

const DUMP = `
  WITH tables AS (
    SELECT c.oid, c.relname AS name, c.relkind, c.relispartition FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'kysely_migration%'
      AND (NOT c.relispartition OR c.relname LIKE '%\\_default')
  ),
  columns AS (
    SELECT a.attrelid AS oid, a.attnum AS place, format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid, true), '')) AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
  ),
  constraints AS (
    SELECT conrelid AS oid, 1000 + row_number() OVER (ORDER BY contype = 'p' DESC, conname) AS place,
      format('  CONSTRAINT %I %s', conname, pg_get_constraintdef(oid, true)) AS line
    FROM pg_constraint WHERE contype IN ('p', 'u', 'f', 'c', 'x')
  )
  SELECT text FROM (
    SELECT 1 AS part, name, CASE WHEN relispartition
      THEN format('CREATE TABLE %I PARTITION OF %I %s;', name,
        (SELECT parent.relname FROM pg_inherits i JOIN pg_class parent ON parent.oid = i.inhparent WHERE i.inhrelid = tables.oid),
        (SELECT pg_get_expr(relpartbound, c.oid, true) FROM pg_class c WHERE c.oid = tables.oid))
      ELSE format(E'CREATE TABLE %I (\\n%s\\n)%s;', name,
        (SELECT string_agg(line, E',\\n' ORDER BY place) FROM (SELECT * FROM columns UNION ALL SELECT * FROM constraints) lines WHERE lines.oid = tables.oid),
        CASE relkind WHEN 'p' THEN ' PARTITION BY ' || pg_get_partkeydef(tables.oid) ELSE '' END)
      END AS text
    FROM tables
    UNION ALL
    SELECT 2, relname, format(E'CREATE VIEW %I%s AS\\n%s', relname, ' WITH (' || array_to_string(reloptions, ', ') || ')', pg_get_viewdef(oid, true))
    FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'v'
    UNION ALL
    SELECT 3, x.relname, pg_get_indexdef(i.indexrelid, 0, true) || ';'
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN tables ON tables.oid = i.indrelid
    WHERE NOT tables.relispartition AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
    UNION ALL
    SELECT 4, p.proname, rtrim(replace(pg_get_functiondef(p.oid), quote_ident(current_schema()) || '.', ''), E'\\n') || ';'
    FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
    UNION ALL
    SELECT 5, tablename::text, format('CREATE POLICY %I ON %I TO %s USING %s;', policyname, tablename, array_to_string(roles, ', '), qual)
    FROM pg_policies WHERE schemaname = current_schema()
  ) parts ORDER BY part, name`;
