import type { BulkJob } from '../bulk/bulk-job.ts';
import { finishBulk } from '../bulk/run-bulk.ts';
import { startBulk } from '../bulk/start-bulk.ts';
import type { StoreDeps } from '../../context/deps.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** A new status for a sequence. */
export interface StatusRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** `closing`: takes no new leads, and enrolled leads continue to the end. */
  readonly status: 'active' | 'paused' | 'closing' | 'archived';
  /** Milliseconds over which that is spread which came due while it was paused; at once when left out. */
  readonly spread?: number;
  readonly by?: string | null;
  readonly why?: string | null;
}

/**
 * Pauses a sequence (leads stop, nothing is lost), resumes it, closes it to new leads, or archives it (enrolled leads stop too).
 * Overdue timers fire on resume. False when the sequence does not exist or was never published.
 */
export async function setSequenceStatus(deps: StoreDeps, request: StatusRequest): Promise<boolean> {
  const changed = await changeSequenceStatus(deps, request);
  if (changed.waking !== null) await finishBulk(deps, changed.waking);
  return changed.ok;
}

/** The same, for callers who don't wait until everybody has a timer again: `runBulk` gives them theirs. */
export async function changeSequenceStatus(
  deps: StoreDeps,
  { workspaceId, sequenceId, status, spread = 0, by = null, why = null }: StatusRequest,
): Promise<{ readonly ok: boolean; readonly waking: BulkJob | null }> {
  const key = [workspaceId, sequenceId];
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const { rows } = await client.query<{ status: string }>(
      'SELECT status FROM sequences WHERE workspace_id = $1 AND id = $2 AND published_version IS NOT NULL FOR UPDATE',
      key,
    );
    const [before] = rows;
    if (before === undefined) return { ok: false, waking: null };
    await client.query('UPDATE sequences SET status = $3, updated_at = $4 WHERE workspace_id = $1 AND id = $2', [
      ...key,
      status,
      new Date(now),
    ]);
    if (status === 'archived') {
      await client.query(`UPDATE enrollments SET due_at = NULL WHERE workspace_id = $1 AND sequence_id = $2 AND due_at IS NOT NULL`, key);
    }
    const rests = (one: string): boolean => one === 'paused' || one === 'archived';
    const waking =
      rests(before.status) && !rests(status)
        ? await startBulk(client, now, {
            workspaceId,
            sequenceId,
            work: { type: 'wake', spread },
            select: { statuses: ['active', 'paused'], timerless: true },
            by,
            why,
          })
        : null;
    await client.query(
      `SELECT pg_notify('touchline_wake', '{"due":0,"send":true}'),
        pg_notify('touchline_changes', json_build_object('sequenceId', $1::text)::text)`,
      [sequenceId],
    );
    return { ok: true, waking };
  });
}
