import type pg from 'pg';
import { workspaceId } from './test-engine.ts';

/** A second workspace with a copy of every row of the first one, ids included. */
export const TWIN_ID = '00000000-0000-7000-8000-000000000b0b';

/** What differs in the twin: its contents show in results that leak, and the worker, which serves all workspaces, finds no work in it. */
const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  leads: { email: `'twin.' || email`, phone: `phone || '99'`, first_name: `'Twin'` },
  enrollments: { due_at: 'NULL' },
  messages: { next_attempt_at: `'2100-01-01'`, subject: `'Twin'`, to_address: `'twin.' || to_address` },
  sequences: { name: `'Twin'` },
  bulk_jobs: { status: `CASE status WHEN 'running' THEN 'canceled' ELSE status END` },
  alerts: { mailed_at: `coalesce(mailed_at, created_at)` },
};

export interface TwinWorkspace {
  /**
   * Copies the first workspace as it is now. Steppers look for due leads in every sequence that there is and rely on its id being unique,
   * so they need a twin without sequences.
   */
  readonly copy: (options: { readonly sequences: boolean }) => Promise<void>;
  /** The rows of each table. Equal ones mean that no statement changed the twin. */
  readonly contents: () => Promise<Readonly<Record<string, string | null>>>;
}

export async function createTwinWorkspace(pool: pg.Pool): Promise<TwinWorkspace> {
  const { rows: columns } = await pool.query<{ table_name: string; names: string[] }>(`
    SELECT c.relname AS table_name, array_agg(a.attname::text ORDER BY a.attnum) AS names
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    GROUP BY c.relname HAVING 'workspace_id' = ANY (array_agg(a.attname::text)) ORDER BY c.relname`);
  await pool.query(`INSERT INTO workspaces (id, name) VALUES ($1, 'Twin') ON CONFLICT DO NOTHING`, [TWIN_ID]);
  const copyOf = columns.map(({ table_name: table, names }) => {
    const values = names.map((name) => (name === 'workspace_id' ? `'${TWIN_ID}'::uuid` : (DIFFERENT[table]?.[name] ?? `"${name}"`)));
    const list = names.map((name) => `"${name}"`).join(', ');
    return `DELETE FROM ${table} WHERE workspace_id = '${TWIN_ID}';
      INSERT INTO ${table} (${list}) OVERRIDING SYSTEM VALUE SELECT ${values.join(', ')} FROM ${table} WHERE workspace_id = '${workspaceId}';`;
  });
  const contents = columns.map(
    ({ table_name: table }) =>
      `SELECT '${table}' AS name, string_agg(t::text, E'\n' ORDER BY t::text) AS rows FROM ${table} t WHERE workspace_id = '${TWIN_ID}'`,
  );
  return {
    copy: async ({ sequences }) => {
      const last = sequences ? '' : `DELETE FROM sequences WHERE workspace_id = '${TWIN_ID}';`;
      // Rows are copied table by table, so foreign keys hold only at the end.
      await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${copyOf.join('\n')} ${last} COMMIT`);
    },
    contents: async () => {
      const { rows } = await pool.query<{ name: string; rows: string | null }>(contents.join(' UNION ALL '));
      return Object.fromEntries(rows.map(({ name, rows: found }) => [name, found]));
    },
  };
}
