import type { EngineDeps } from '../deps.ts';
import { inTransaction } from '../sql/transaction.ts';

export interface StatusRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly status: 'active' | 'paused' | 'archived';
}

/**
 * Pauses a sequence (nobody moves, nothing is lost), lets it go on, or archives it (nobody enters it, who is in it stops). What came
 * due meanwhile is done when it goes on. False when there is no such sequence or it was never published.
 */
export async function setSequenceStatus(deps: EngineDeps, { workspaceId, sequenceId, status }: StatusRequest): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const now = new Date(await deps.clock.now(client));
    const changed = await client.query(
      `UPDATE sequences SET status = $3, updated_at = $4 WHERE workspace_id = $1 AND id = $2 AND published_version IS NOT NULL`,
      [workspaceId, sequenceId, status, now],
    );
    if (changed.rowCount === 0) return false;
    if (status === 'active') await client.query(WAKE_PARKED, [workspaceId, sequenceId]);
    if (status === 'archived') {
      await client.query(`UPDATE enrollments SET due_at = NULL WHERE workspace_id = $1 AND sequence_id = $2 AND due_at IS NOT NULL`, [
        workspaceId,
        sequenceId,
      ]);
    }
    await client.query(
      `SELECT pg_notify('touchline_wake', '{"due":0,"send":true}'),
        pg_notify('touchline_changes', json_build_object('sequenceId', $1::text)::text)`,
      [sequenceId],
    );
    return true;
  });
}

/** Enrollments that came due while the sequence was paused lost their timer, see `parked`; this is `nextWake` in SQL. */
const WAKE_PARKED = `
  UPDATE enrollments e SET due_at = to_timestamp(wake.ms / 1000)
  FROM enrollments parked, LATERAL (
    SELECT (CASE
      WHEN parked.status = 'paused' THEN parked.state->'paused'->>'until'
      WHEN parked.state->>'step' IS NULL THEN parked.state->>'enrolledAt'
      ELSE parked.state->'wait'->>'until' END)::float8 AS ms
  ) wake
  WHERE parked.workspace_id = $1 AND parked.sequence_id = $2 AND parked.status IN ('active', 'paused') AND parked.due_at IS NULL
    AND wake.ms IS NOT NULL AND e.workspace_id = parked.workspace_id AND e.id = parked.id`;
