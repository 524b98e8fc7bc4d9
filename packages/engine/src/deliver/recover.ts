import type { EngineDeps } from '../deps.ts';
import { inTransaction } from '../sql/transaction.ts';

export interface Recovered {
  /** Messages that were handed over by a process that is dead. */
  readonly unknown: number;
  /** Messages that it had claimed and not yet handed over: they are surely not sent, and queued again. */
  readonly requeued: number;
}

/**
 * Frees what dead processes hold. A process lives as long as its session-level advisory lock: Postgres itself lets go of it when the
 * connection ends, whatever ended it. What was handed over and not settled becomes `unknown`: sending it again might send it twice.
 *
 * @param own id of the calling process, which lives whatever its lock says
 */
export async function recover({ pool }: Pick<EngineDeps, 'pool'>, own: string | null = null): Promise<Recovered> {
  return inTransaction(pool, async (client) => {
    const { rows: dead } = await client.query<{ id: string; runners: string[] }>({
      name: 'touchline-dead-processes',
      text: `SELECT id::text, coalesce(ARRAY(SELECT jsonb_array_elements_text(stats->'runners')), '{}') AS runners FROM (
          SELECT * FROM worker_processes WHERE id::text IS DISTINCT FROM $1 OFFSET 0
        ) others WHERE pg_try_advisory_xact_lock(lock_key)`,
      values: [own],
    });
    const { rows } = await client.query<{ status: string; n: number }>({
      name: 'touchline-free-messages',
      text: `WITH freed AS (
          UPDATE messages SET
            status = CASE WHEN handed_at IS NOT NULL THEN 'unknown' WHEN withdrawn THEN 'cancelled' ELSE 'queued' END,
            error = CASE WHEN handed_at IS NOT NULL THEN 'The process that sent it died before it heard back.' ELSE error END,
            claimed_by = CASE WHEN handed_at IS NOT NULL THEN claimed_by END
          WHERE status = 'claimed' AND claimed_by IS DISTINCT FROM $1
            AND (claimed_by = ANY($2) OR claimed_by NOT IN (SELECT id::text FROM worker_processes))
          RETURNING status
        )
        SELECT status, count(*)::int AS n FROM freed GROUP BY status`,
      values: [own, dead.map((process) => process.id)],
    });
    const counted = Object.fromEntries(rows.map((row) => [row.status, row.n]));
    await forget(client, dead);
    if ((counted['queued'] ?? 0) > 0) await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
    return { unknown: counted['unknown'] ?? 0, requeued: counted['queued'] ?? 0 };
  });
}

/** Jobs that a dead process held are free again at once: by itself Graphile Worker waits four hours. */
async function forget(
  client: { query: (text: string, values?: unknown[]) => Promise<{ rows: { there: boolean }[] }> },
  dead: readonly { readonly id: string; readonly runners: readonly string[] }[],
): Promise<void> {
  if (dead.length === 0) return;
  const runners = dead.flatMap((process) => process.runners);
  const { rows } = await client.query(`SELECT to_regproc('graphile_worker.force_unlock_workers') IS NOT NULL AS there`);
  if (rows[0]?.there === true && runners.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1)', [runners]);
  await client.query('DELETE FROM worker_processes WHERE id::text = ANY($1)', [dead.map((process) => process.id)]);
}
