import type { StoreDeps } from '../../context/deps.ts';

/** Stops a job after the current batch. Its changes stay. False when it is not running. */
export async function cancelBulk({ pool }: StoreDeps, { workspaceId, id }: { workspaceId: string; id: string }): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE bulk_jobs SET status = 'canceled', finished_at = now(), updated_at = now() WHERE workspace_id = $1 AND id = $2 AND status = 'running'`,
    [workspaceId, id],
  );
  if (rowCount === 1) await pool.query('DELETE FROM bulk_items WHERE workspace_id = $1 AND job_id = $2', [workspaceId, id]);
  return rowCount === 1;
}
