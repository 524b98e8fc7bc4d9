import type { Pool } from 'pg';

/**
 * Multiplies the leads, enrollments and messages of a database, each copy an import of its own.
 *
 * @param dueAt SQL: when an enrollment is due, by its place `n` among those of its copy
 */
export async function multiply(pool: Pool, copies: number, dueAt: string): Promise<void> {
  const copied = {
    leads: await columnsOf(pool, 'leads'),
    enrollments: await columnsOf(pool, 'enrollments'),
    messages: await columnsOf(pool, 'messages'),
  };
  await pool.query('CREATE TABLE originals AS SELECT lead_id, id, row_number() OVER (ORDER BY id) - 1 AS n FROM enrollments');
  for (let copy = 2; copy <= copies; copy += 1) {
    await pool.query('CREATE TABLE ids AS SELECT lead_id, id, n, uuidv7() AS new_lead, uuidv7() AS new_id FROM originals ORDER BY n');
    await pool.query(insert('leads', copied.leads, { id: 'ids.new_lead', email: `'c${copy}-' || t.email` }, 't.id = ids.lead_id'));
    await pool.query(
      insert('enrollments', copied.enrollments, { id: 'ids.new_id', lead_id: 'ids.new_lead', due_at: dueAt }, 't.id = ids.id'),
    );
    await pool.query(
      insert(
        'messages',
        copied.messages,
        { id: 'uuidv7()', enrollment_id: 'ids.new_id', lead_id: 'ids.new_lead' },
        't.enrollment_id = ids.id',
      ),
    );
    await pool.query('DROP TABLE ids');
  }
  await pool.query(`UPDATE enrollments e SET due_at = ${dueAt} FROM originals WHERE originals.id = e.id`);
  await pool.query('DROP TABLE originals');
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
}

async function columnsOf(pool: Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [table],
  );
  return rows.map((row) => row.name);
}

function insert(table: string, columns: readonly string[], changed: Readonly<Record<string, string>>, join: string): string {
  const values = columns.map((column) => changed[column] ?? `t.${column}`);
  return `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ids JOIN ${table} t ON ${join} ORDER BY ids.new_id`;
}
