import type { ClientBase } from 'pg';

/**
 * Locks the enrollment that a message or a task belongs to. Before touching that itself, since whoever steps or withdraws locks them
 * in this order: the other way round deadlocks.
 */
export async function lockEnrollmentOf(client: ClientBase, table: 'messages' | 'tasks', workspaceId: string, id: string): Promise<void> {
  await client.query(
    `SELECT 1 FROM enrollments e JOIN ${table} x ON x.workspace_id = e.workspace_id AND x.enrollment_id = e.id
     WHERE x.workspace_id = $1 AND x.id = $2 FOR UPDATE OF e`,
    [workspaceId, id],
  );
}
