import { ensurePartitions } from '@touchline/db';
import { reconcile } from '../messages/deliver/reconcile.ts';
import type { EngineDeps } from '../context/deps.ts';

/** Periodic maintenance, by one process at a time: month partitions, sums, expired keys, unconfirmed messages. */
export async function upkeep(deps: EngineDeps): Promise<void> {
  const { pool, db } = deps;
  await ensurePartitions(db);
  await pool.query(SUM_COUNTS);
  await pool.query(`DELETE FROM mailbox_slots WHERE hour < now() - interval '3 days'`);
  await pool.query(`DELETE FROM event_keys WHERE created_at < now() - interval '90 days'`);
  await reconcile(deps);
}

/** Merges many rows of one count into one. A single statement, so that concurrent readers see the same sum. */
const SUM_COUNTS = `
  WITH crowded AS (
    SELECT workspace_id, sequence_id, step_id, what FROM flow_counts GROUP BY 1, 2, 3, 4 HAVING count(*) > 20
  ),
  taken AS (
    DELETE FROM flow_counts f USING crowded c
    WHERE f.workspace_id = c.workspace_id AND f.sequence_id = c.sequence_id AND f.step_id = c.step_id AND f.what = c.what
    RETURNING f.workspace_id, f.sequence_id, f.step_id, f.what, f.n
  )
  INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
  SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, what, sum(n) FROM taken GROUP BY 1, 3, 4, 5`;
