import type pg from 'pg';

const ROUNDS = 4;

/**
 * A pooler that hands connections out by transaction or statement: then two of ours meet on one server process, or one of ours wanders.
 * Advisory locks, LISTEN and settings, which make sure that nothing is sent twice, would belong to whoever comes next.
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
    ? 'DATABASE_URL leads through a pooler in transaction mode (as PgBouncer’s pool_mode=transaction), where locks and LISTEN do not hold. Use session mode, or the server’s own port.'
    : null;
}
