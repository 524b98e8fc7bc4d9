import type { TaskPurpose } from '@touchline/db';
import { type Channel, FIRST_LINE_WRITTEN, type Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { EngineDeps } from '../../context/deps.ts';
import { ingest } from '../ingest/ingest.ts';
import { lockEnrollmentsOf } from '../../sql/lock-enrollments-of.ts';
import { inTransaction } from '../../sql/transaction.ts';

/** How a person completed a task. */
export interface TaskCompletion {
  readonly workspaceId: string;
  readonly taskId: string;
  /** Outcome chosen by the person. */
  readonly outcome: string;
  readonly note: string | null;
  /** The opening line, for a task that asks for one. Without it, the message goes out without a line. */
  readonly text?: string | null;
  readonly by?: string | null;
}

interface TaskRow {
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly step_id: string;
  readonly visit: number;
  readonly channel: Channel;
  readonly purpose: TaskPurpose;
}

/** Completes a task, and passes its outcome to the enrollment in the same transaction. False when it was already closed. */
export async function completeTask(deps: EngineDeps, request: TaskCompletion): Promise<boolean> {
  const { workspaceId, taskId, outcome, note, text = null, by = null } = request;
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    await lockEnrollmentsOf(client, 'tasks', [{ workspaceId, id: taskId }]);
    const { rows } = await client.query<TaskRow>(
      `UPDATE tasks SET status = 'done', outcome = $3, note = $4, completed_at = $5
       WHERE workspace_id = $1 AND id = $2 AND status = 'open' RETURNING enrollment_id, lead_id, step_id, visit, channel, purpose`,
      [workspaceId, taskId, outcome, note, new Date(now)],
    );
    const [task] = rows;
    if (task === undefined) return false;
    const line = task.purpose === 'first-line';
    if (line && text !== null) await keepFirstLine(client, workspaceId, task, { text, by, now });
    const event = {
      workspaceId,
      key: `task:${taskId}`,
      name: line ? FIRST_LINE_WRITTEN : 'task-completed',
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

/** Kept with the other texts written for this message. */
async function keepFirstLine(
  client: ClientBase,
  workspaceId: string,
  { enrollment_id, step_id, visit }: TaskRow,
  { text, by, now }: { readonly text: string; readonly by: string | null; readonly now: Instant },
): Promise<void> {
  await client.query(
    `INSERT INTO rewrites (workspace_id, enrollment_id, step_id, visit, first_line, by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, enrollment_id, step_id, visit) DO UPDATE SET first_line = excluded.first_line`,
    [workspaceId, enrollment_id, step_id, visit, text, by, new Date(now)],
  );
}
