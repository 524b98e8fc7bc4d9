import type { PoolClient } from 'pg';
import type { EngineDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** What happened to the claims of a dead process. */
export interface Recovered {
  /** Messages submitted by a dead process. */
  readonly unconfirmed: number;
  /** Messages that it had claimed but not submitted. They were not sent, and are queued again. */
  readonly requeued: number;
}

/**
 * Releases the claims of dead processes. A process is alive while it holds its session-level advisory lock: Postgres releases the lock
 * when the connection ends, for any reason. Submitted messages without a result become `unconfirmed`: resending might send them twice.
 *
 * @param own id of the calling process, which is alive whatever its lock says
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
    const freed = await client.query<{ status: string }>({
      name: 'touchline-free-messages',
      text: `${FREE} WHERE status = 'claimed' AND claimed_by IS DISTINCT FROM $1
          AND (claimed_by = ANY($2) OR claimed_by NOT IN (SELECT id::text FROM worker_processes))
        RETURNING status`,
      values: [own, dead.map((process) => process.id)],
    });
    await forget(client, dead);
    return count(client, freed.rows);
  });
}

/** The submitting worker stays recorded: if it is alive after all, it may still record the result. */
const FREE = `
  UPDATE messages SET
    status = CASE WHEN submitted_at IS NOT NULL THEN 'unconfirmed' WHEN cancel_requested THEN 'canceled' ELSE 'queued' END,
    error = CASE WHEN submitted_at IS NOT NULL THEN 'The worker process died before the provider answered.' ELSE error END,
    doubt = CASE WHEN submitted_at IS NOT NULL THEN 'process-died' END,
    claimed_by = CASE WHEN submitted_at IS NOT NULL THEN claimed_by END`;

async function count(client: PoolClient, freed: readonly { readonly status: string }[]): Promise<Recovered> {
  const requeued = freed.filter(({ status }) => status === 'queued').length;
  if (requeued > 0) await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
  return { unconfirmed: freed.filter(({ status }) => status === 'unconfirmed').length, requeued };
}

/** Releases Graphile jobs of dead processes at once. Graphile Worker itself waits four hours. */
async function forget(client: PoolClient, dead: readonly { readonly id: string; readonly runners: readonly string[] }[]): Promise<void> {
  if (dead.length === 0) return;
  const runners = dead.flatMap((process) => process.runners);
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regproc('graphile_worker.force_unlock_workers') IS NOT NULL AS there`);
  if (rows[0]?.there === true && runners.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1)', [runners]);
  await client.query('UPDATE mailbox_pauses SET probe_at = since, probe_by = NULL WHERE probe_by = ANY($1)', [
    dead.map((process) => process.id),
  ]);
  await client.query('DELETE FROM worker_processes WHERE id::text = ANY($1)', [dead.map((process) => process.id)]);
}

/** An answer that was lost on its way is not lost for longer than this. Milliseconds. */
const ORPHANED = 30_000;

/**
 * Releases claims that this process does not know of: the database committed them, and the connection broke before the answer came.
 *
 * @param underWay messages in progress that it knows of
 */
export async function recoverOwn({ pool, clock }: EngineDeps, workerId: string, underWay: ReadonlySet<string>): Promise<Recovered> {
  return inTransaction(pool, async (client) => {
    const before = new Date((await clock.now(client)) - ORPHANED);
    const freed = await client.query<{ status: string }>({
      name: 'touchline-free-own-messages',
      text: `${FREE} WHERE status = 'claimed' AND claimed_by = $1 AND claimed_at < $2 AND id <> ALL($3) RETURNING status`,
      values: [workerId, before, [...underWay]],
    });
    return count(client, freed.rows);
  });
}
