const OLD = 'created_at < now() - make_interval(months => $2)';

/** An enrollment that has not ended decides by its events, and its history is still read. */
const ENDED = `NOT EXISTS (
  SELECT 1 FROM enrollments n WHERE n.workspace_id = $1 AND n.id = x.enrollment_id AND n.status <> 'ended')`;

/** Deletes a batch of $3 rows that are older than $2 months from workspace $1. The partitions have no index by time: old ones hold only what goes. */
export const HISTORY: readonly string[] = [
  `DELETE FROM timeline t USING (
     SELECT x.enrollment_id, x.id, x.created_at FROM timeline x WHERE x.workspace_id = $1 AND x.${OLD} AND ${ENDED} LIMIT $3
   ) old
   WHERE t.workspace_id = $1 AND t.enrollment_id = old.enrollment_id AND t.id = old.id AND t.created_at = old.created_at`,
  `DELETE FROM events e USING (
     SELECT x.id, x.created_at FROM events x
     WHERE x.workspace_id = $1 AND x.${OLD} AND (x.enrollment_id IS NULL OR ${ENDED}) LIMIT $3
   ) old
   WHERE e.workspace_id = $1 AND e.id = old.id AND e.created_at = old.created_at`,
  `DELETE FROM alerts a USING (
     SELECT x.id FROM alerts x WHERE x.workspace_id = $1 AND x.${OLD} AND x.read_at IS NOT NULL LIMIT $3
   ) old
   WHERE a.workspace_id = $1 AND a.id = old.id`,
];
