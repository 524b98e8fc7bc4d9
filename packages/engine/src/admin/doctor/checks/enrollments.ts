import { inTransaction } from '../../../sql/transaction.ts';
import { NEXT_WAKE, wakeRows } from '../../../publishing/bulk/wake-rows.ts';
import { type Check, where, whereLate } from './check.ts';

const OVERDUE = `
  SELECT e.workspace_id, e.id, format('Due since %s, at step %s', e.due_at, coalesce(e.step_id, '(start)')) AS detail
  FROM enrollments e JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id
  WHERE e.due_at < $1 AND e.status IN ('active', 'paused') AND s.status IN ('active', 'closing')`;

const TIMERLESS = `
  SELECT workspace_id, id, format('At step %s; its state says %s', coalesce(step_id, '(start)'), to_timestamp(ms / 1000)) AS detail
  FROM (
    SELECT e.workspace_id, e.id, e.step_id, e.sequence_id, ${NEXT_WAKE} AS ms
    FROM enrollments e WHERE due_at IS NULL AND status IN ('active', 'paused')
  ) e
  WHERE ms IS NOT NULL
    AND EXISTS (SELECT 1 FROM sequences s WHERE s.workspace_id = e.workspace_id AND s.id = e.sequence_id AND s.status IN ('active', 'closing'))
    AND NOT EXISTS (SELECT 1 FROM bulk_jobs b WHERE b.workspace_id = e.workspace_id AND b.sequence_id = e.sequence_id
      AND b.status = 'running' AND b.work->>'type' = 'wake')`;

const DIFFERS = `
  SELECT workspace_id, id, format('status %s, step %s; its state says %s, %s', status, coalesce(step_id, '–'), state->>'status',
    coalesce(state->>'step', '–')) AS detail
  FROM enrollments
  WHERE (status <> 'failed' AND status IS DISTINCT FROM state->>'status') OR step_id IS DISTINCT FROM state->>'step'
    OR end_reason IS DISTINCT FROM state->>'endReason' OR (status IN ('ended', 'failed') AND due_at IS NOT NULL)`;

const RUNNING = `e.status IN ('active', 'paused', 'failed')`;

/** Invariants of enrollments. */
export const enrollmentChecks: readonly Check[] = [
  {
    code: 'enrollment-overdue',
    severity: 'error',
    reason: 'Leads should have moved and did not.',
    repair: 'See that a worker runs and reaches the database, and what its log says. --fix wakes the workers.',
    find: whereLate(OVERDUE),
    fix: async ({ pool }) => {
      await pool.query(`SELECT pg_notify('touchline_wake', '{"due":0,"send":true}')`);
      return 0;
    },
  },
  {
    code: 'enrollment-without-timer',
    readsAll: true,
    severity: 'error',
    reason: 'Leads wait for an instant, but have no timer.',
    repair: '--fix sets the timer that the state of each asks for.',
    find: where(TIMERLESS),
    fix: (deps) =>
      inTransaction(deps.pool, async (client) => {
        const { rows } = await client.query<{ workspace_id: string; ids: string[] }>(
          `SELECT workspace_id, array_agg(id::text) AS ids FROM (${TIMERLESS}) found GROUP BY workspace_id`,
        );
        const now = await deps.clock.now(client);
        for (const row of rows) await wakeRows(client, row.workspace_id, row.ids, 0, now);
        return rows.reduce((sum, row) => sum + row.ids.length, 0);
      }),
  },
  {
    code: 'enrollment-differs-from-state',
    readsAll: true,
    severity: 'error',
    reason: 'Columns of an enrollment differ from its state, which decides what it does.',
    repair: '--fix copies them from the state.',
    find: where(DIFFERS),
    fix: async ({ pool }) => {
      const { rowCount } = await pool.query(
        `UPDATE enrollments e SET status = CASE WHEN e.status = 'failed' THEN e.status ELSE state->>'status' END,
          step_id = state->>'step', end_reason = state->>'endReason',
          due_at = CASE WHEN e.status = 'failed' OR state->>'status' = 'ended' THEN NULL ELSE due_at END
         FROM (${DIFFERS}) found WHERE e.workspace_id = found.workspace_id AND e.id = found.id`,
      );
      return rowCount ?? 0;
    },
  },
  {
    code: 'enrollment-without-version',
    readsAll: true,
    severity: 'error',
    reason: 'The version that a lead runs is gone.',
    repair: 'Move its leads to another version (publish plan), or take them out.',
    find: where(`SELECT e.workspace_id, e.id, format('Version %s', e.version_id) AS detail FROM enrollments e
         LEFT JOIN versions v ON v.workspace_id = e.workspace_id AND v.id = e.version_id WHERE ${RUNNING} AND v.id IS NULL`),
  },
  {
    code: 'enrollment-at-missing-step',
    readsAll: true,
    severity: 'error',
    reason: 'The version that a lead runs has no such step.',
    repair: 'Move the lead to a step that there is, or to another version.',
    find: where(`SELECT e.workspace_id, e.id, format('Step %s of version %s', e.step_id, v.number) AS detail FROM enrollments e
         JOIN versions v ON v.workspace_id = e.workspace_id AND v.id = e.version_id
         WHERE ${RUNNING} AND e.step_id IS NOT NULL AND NOT jsonb_exists(v.ir->'steps', e.step_id)`),
  },
  {
    code: 'enrollment-without-lead',
    readsAll: true,
    severity: 'error',
    reason: 'The lead of a running enrollment was deleted.',
    repair: 'Take it out of the sequence.',
    find: where(`SELECT e.workspace_id, e.id, format('Lead %s', e.lead_id) AS detail FROM enrollments e
         LEFT JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id WHERE ${RUNNING} AND l.id IS NULL`),
  },
  {
    code: 'enrollment-failed',
    severity: 'warning',
    reason: 'Enrollments failed with an error and wait for a person, so that they don’t block other leads.',
    repair: 'Fix the error, then retry them (resume).',
    find: where(`SELECT workspace_id, id, coalesce(error, 'No error was noted.') AS detail FROM enrollments WHERE status = 'failed'`),
  },
];
