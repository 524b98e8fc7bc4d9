import { type Kysely, sql } from 'kysely';

/**
 * A step tells four lines of history at one instant, and a row each cost more than everything else that it writes: a place in the
 * table and one in the index for every line. They are one row now, its lines in order. Whoever reads history reads `timeline_lines`, which
 * has a row per line as before; their ids ascend in the order in which things happened.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `ALTER TABLE timeline ALTER COLUMN entry TYPE json USING json_build_array(entry)`,
  `ALTER TABLE timeline RENAME COLUMN entry TO entries`,
  // Ids of rows differ long before their last sixteen bits, which tell the lines of one row apart.
  `CREATE VIEW timeline_lines AS
    SELECT t.workspace_id, overlay(t.id::text placing lpad(to_hex(line.place), 4, '0') from 33)::uuid AS id, t.enrollment_id, t.lead_id,
      t.sequence_id, t.at, line.entry, t.by, t.why, t.created_at
    FROM timeline t CROSS JOIN LATERAL json_array_elements(t.entries) WITH ORDINALITY AS line (entry, place)`,
];
