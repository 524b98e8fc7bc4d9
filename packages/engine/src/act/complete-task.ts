import type { Channel } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { ingest } from '../ingest/ingest.ts';
import { inTransaction } from '../sql/transaction.ts';

export interface TaskCompletion {
  readonly workspaceId: string;
  readonly taskId: string;
  /** What the person chose. */
  readonly outcome: string;
  readonly note: string | null;
  readonly by?: string | null;
}

interface TaskRow {
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly step_id: string;
  readonly visit: number;
  readonly channel: Channel;
}

/** Closes a task with its outcome, which the enrollment hears in the same transaction. False when it was closed already. */
export async function completeTask(deps: EngineDeps, request: TaskCompletion): Promise<boolean> {
  const { workspaceId, taskId, outcome, note, by = null } = request;
  const key = [workspaceId, taskId];
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    // The enrollment first, as whoever withdraws a task does it: the other way round deadlocks.
    await client.query(
      `SELECT 1 FROM enrollments e JOIN tasks t ON t.workspace_id = e.workspace_id AND t.enrollment_id = e.id
       WHERE t.workspace_id = $1 AND t.id = $2 FOR UPDATE OF e`,
      key,
    );
    const { rows } = await client.query<TaskRow>(
      `UPDATE tasks SET status = 'done', outcome = $3, note = $4, completed_at = $5
       WHERE workspace_id = $1 AND id = $2 AND status = 'open' RETURNING enrollment_id, lead_id, step_id, visit, channel`,
      [...key, outcome, note, new Date(now)],
    );
    const [task] = rows;
    if (task === undefined) return false;
    const event = {
      workspaceId,
      key: `task:${taskId}`,
      name: 'task-completed',
      at: now,
      enrollmentId: task.enrollment_id,
      leadId: task.lead_id,
      step: task.step_id,
      visit: task.visit,
      channel: task.channel,
      outcome,
    };
    await ingest(client, [event], now, { by, why: note });
    return true;
  });
}
