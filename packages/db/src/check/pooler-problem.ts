import type pg from 'pg';

const ROUNDS = 4;

/**
 * Detects a pooler that assigns connections per transaction or statement: two of our connections share one server process, or one changes process.
 * Advisory locks, LISTEN and settings, which prevent double sends, would belong to another client.
 */
export async function poolerProblem(one: pg.Client, two: pg.Client): Promise<string | null> {
  const seen = [new Set<number>(), new Set<number>()] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, client] of [one, two].entries()) {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      if (rows[0] !== undefined) seen[index as 0 | 1].add(rows[0].pid);
    }
  }
  const isPooled = seen.some(({ size }) => size > 1) || [...seen[0]].some((pid) => seen[1].has(pid));
  return isPooled
    ? 'DATABASE_URL points to a pooler in transaction mode (such as PgBouncer with pool_mode=transaction), which does not support locks and LISTEN. Use session mode, or the port of the server.'
    : null;
}
