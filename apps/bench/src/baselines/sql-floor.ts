import type { Pool } from 'pg';

const RANGE = 1_000;

/**
 * The least that stepping can cost on this Postgres: one statement per id range that writes the same rows as a step does, with
 * states of the same size, but reads no lead, computes nothing and sends nothing over the wire. Two connections share the ranges.
 */
export async function sqlFloor(pool: Pool, connections: number): Promise<number> {
  const { rows } = await pool.query<{ from: string; to: string }>(
    `SELECT min(id::text)::uuid AS from, max(id::text)::uuid AS to
     FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / $1 AS part FROM enrollments) numbered GROUP BY part ORDER BY 1`,
    [RANGE],
  );
  const ranges = rows.values();
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => {
      let total = 0;
      for (const { from, to } of ranges) total += (await pool.query({ name: 'floor', text: FLOOR, values: [from, to] })).rows.length;
      return total;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A step of the bench's cadence writes a message and a row of history with four lines, and adds the touch and its visits to the state. */
const FLOOR = `
  WITH moved AS (
    UPDATE enrollments SET step_id = 'wait-2', due_at = due_at + interval '48 hours', updated_at = now(), status = 'active',
      state = replace(replace(state::text, '"touches":{', '"touches":{"email-2":{"visit":1,"channel":"email","variant":"a","at":1773309608000},'),
        '"visits":{', '"visits":{"email-2":1,"wait-2":1,')::json
    WHERE workspace_id = '00000000-0000-7000-8000-000000000001' AND id BETWEEN $1 AND $2
    RETURNING workspace_id, id, sequence_id, version_id, lead_id
  ),
  messaged AS (
    INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, variant, next_attempt_at, created_at)
    SELECT workspace_id, uuidv7(), id, sequence_id, version_id, lead_id, 'email-2', 1, 'email', 'a', now(), now() FROM moved
    ON CONFLICT DO NOTHING
  ),
  told AS (
    INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries)
    SELECT workspace_id, uuidv7(), id, lead_id, sequence_id, now(), '[{"what":"entered","step":"email-2","visit":1,"via":"next"},'
      '{"what":"sent","step":"email-2","visit":1,"channel":"email","variant":"a"},{"what":"entered","step":"wait-2","visit":1,"via":"next"},'
      '{"what":"planned","step":"wait-2","for":1773482408000}]'::json FROM moved
  )
  SELECT 1 FROM moved`;
