import type { InstallationDeps } from '../context/deps.ts';
import { inWorkspace } from '../context/in-workspace.ts';

/**
 * Removes the texts of the next messages, in the order of their ids, which is that of their making. Messages that may still go out keep
 * theirs.
 *
 * @returns whether there are more
 */
export async function removeTexts(deps: InstallationDeps, workspaceId: string, months: number, batch: number): Promise<boolean> {
  const { pool } = inWorkspace(deps, workspaceId);
  const { rows } = await pool.query<{ last: string | null; n: number }>(REMOVE, [workspaceId, months, batch]);
  const [{ last, n } = { last: null, n: 0 }] = rows;
  if (last !== null) await pool.query('UPDATE workspaces SET message_texts_kept_after = $2 WHERE id = $1', [workspaceId, last]);
  const { rowCount } = await pool.query(COPIES, [workspaceId, months, batch]);
  return n === batch || rowCount === batch;
}

const REMOVE = `
  WITH next AS (
    SELECT m.id, m.enrollment_id, m.step_id, m.visit, m.status, m.created_at < now() - make_interval(months => $2) AS old
    FROM messages m
    WHERE m.workspace_id = $1
      AND m.id > (SELECT coalesce(w.message_texts_kept_after, '00000000-0000-0000-0000-000000000000') FROM workspaces w WHERE w.id = $1)
    ORDER BY m.id LIMIT $3
  ),
  due AS (SELECT * FROM next WHERE old AND status IN ('sent', 'failed', 'canceled')),
  emptied AS (
    UPDATE messages m SET body_text = NULL, body_html = NULL FROM due WHERE m.workspace_id = $1 AND m.id = due.id RETURNING m.id
  ),
  rewritten AS (
    DELETE FROM rewrites r USING due
    WHERE r.workspace_id = $1 AND r.enrollment_id = due.enrollment_id AND r.step_id = due.step_id AND r.visit = due.visit
    RETURNING r.visit
  )
  SELECT max(id::text) FILTER (WHERE old) AS last, count(*) FILTER (WHERE old)::int AS n FROM next`;

/** The sandbox has copies. */
const COPIES = `
  DELETE FROM sandbox_messages s USING (
    SELECT x.id FROM sandbox_messages x
    WHERE x.workspace_id = $1 AND x.received_at < now() - make_interval(months => $2) ORDER BY x.received_at LIMIT $3
  ) old
  WHERE s.workspace_id = $1 AND s.id = old.id`;
