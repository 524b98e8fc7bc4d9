import { recover } from '../../../messages/deliver/recover.ts';
import { STOPPED } from '../../../sql/canceled.ts';
import { type Check, where, whereLate } from './check.ts';

/** Messages or tasks that outlived their enrollment. */
const outlived = (table: 'messages' | 'tasks', status: string): string => `
  SELECT m.workspace_id, m.id, CASE WHEN e.id IS NULL THEN 'Its enrollment is gone.' ELSE format('Its enrollment ended: %s', e.end_reason) END AS detail
  FROM ${table} m LEFT JOIN enrollments e ON e.workspace_id = m.workspace_id AND e.id = m.enrollment_id
  WHERE m.status = '${status}' AND (e.id IS NULL OR ${STOPPED})`;

const DEAD_CLAIMS = `
  SELECT m.workspace_id, m.id, format('Claimed by %s at %s', m.claimed_by, m.claimed_at) AS detail FROM messages m
  WHERE m.status = 'claimed' AND m.claimed_at < $1 AND NOT EXISTS (
    SELECT 1 FROM worker_processes w JOIN pg_locks k ON k.locktype = 'advisory' AND k.granted
      AND k.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (k.classid::bigint << 32) + k.objid::bigint = w.lock_key
    WHERE w.id::text = m.claimed_by)`;

/** As an expression of SQL, of a row of messages. */
const DOUBT_IN_WORDS = `CASE doubt
  WHEN 'timeout' THEN 'The server did not answer in time.'
  WHEN 'connection-lost' THEN 'The connection to the server was lost.'
  WHEN 'process-died' THEN 'The worker process died before the provider answered.'
  WHEN 'worker-stopped' THEN 'The worker was stopped before the provider answered.'
  ELSE coalesce(error, 'The reason is not known.') END`;

/** Invariants of messages and tasks. */
export const messageChecks: readonly Check[] = [
  {
    code: 'message-held-by-dead-worker',
    severity: 'error',
    reason: 'Messages are claimed by a process that is dead.',
    repair:
      'A running worker releases them automatically. --fix does it now: submitted messages become unconfirmed, the rest are queued again.',
    find: whereLate(DEAD_CLAIMS),
    fix: async (deps) => {
      const { unconfirmed, requeued } = await recover(deps);
      return unconfirmed + requeued;
    },
  },
  {
    code: 'message-unconfirmed',
    severity: 'warning',
    reason:
      'These messages were handed to the provider, and its answer never came: the process died, the connection broke, or the answer took too long. They are never sent again without a person.',
    repair: 'Look into the sent folder, then say on the operations page that it went out, or send it again.',
    find: where(
      `SELECT workspace_id, id, format('Step %s to %s, handed over %s. %s', step_id, coalesce(to_address, '?'), submitted_at, ${DOUBT_IN_WORDS}) AS detail FROM messages WHERE status = 'unconfirmed'`,
    ),
  },
  {
    code: 'mailbox-paused',
    severity: 'error',
    reason: 'The mail server refuses messages from the sending mailbox, so they wait.',
    repair:
      'Read the server’s reply and fix the cause there or in SMTP_URL. Touchline retries one message at intervals; “Resume now” on the operations page retries one immediately.',
    find: where(
      `SELECT b.workspace_id, coalesce(b.address, p.address) AS id, format('Paused since %s (%s): %s', p.since, p.cause, p.error) AS detail
       FROM mailbox_pauses p LEFT JOIN mailboxes b ON b.id::text = p.address AND b.status = 'active'
       WHERE p.cause IS NOT NULL AND (b.id IS NOT NULL OR position('@' IN p.address) > 0)`,
    ),
  },
  {
    code: 'message-failed',
    severity: 'warning',
    reason: 'Recent messages failed permanently for a reason other than a bad address. Their leads did not get them.',
    repair: 'Fix the cause that the server names, then resend them on the operations page.',
    find: whereLate(`SELECT workspace_id, id, format('Step %s to %s: %s', step_id, coalesce(to_address, '?'), coalesce(error, 'no reason was noted')) AS detail
         FROM messages WHERE status = 'failed' AND cause IS DISTINCT FROM 'address' AND created_at > $1::timestamptz - interval '14 days'`),
  },
  {
    code: 'message-overdue',
    severity: 'error',
    reason: 'Messages should have gone out and did not.',
    repair: 'Check that a worker runs, and how the provider answers. --fix wakes the workers.',
    find: whereLate(`SELECT workspace_id, id, format('To go out since %s, tried %s times. %s', next_attempt_at, attempts, coalesce(error, '')) AS detail
         FROM messages WHERE status = 'queued' AND NOT parked AND next_attempt_at < $1`),
    fix: async ({ pool }) => {
      await pool.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
      return 0;
    },
  },
  {
    code: 'message-outlived-enrollment',
    readsAll: true,
    severity: 'error',
    reason: 'Messages are queued for leads who replied, unsubscribed or were removed.',
    repair: '--fix cancels them.',
    find: where(outlived('messages', 'queued')),
    fix: async ({ pool }) => {
      const { rowCount } = await pool.query(
        `UPDATE messages m SET status = 'canceled', cancel_requested = true, error = found.detail FROM (${outlived('messages', 'queued')}) found
         WHERE m.workspace_id = found.workspace_id AND m.id = found.id AND m.status = 'queued'`,
      );
      return rowCount ?? 0;
    },
  },
  {
    code: 'task-outlived-enrollment',
    readsAll: true,
    severity: 'warning',
    reason: 'Tasks are open for leads who replied, unsubscribed or were removed.',
    repair: '--fix cancels them.',
    find: where(outlived('tasks', 'open')),
    fix: async ({ pool }, { now }) => {
      const { rowCount } = await pool.query(
        `UPDATE tasks t SET status = 'canceled', completed_at = $1 FROM (${outlived('tasks', 'open')}) found
         WHERE t.workspace_id = found.workspace_id AND t.id = found.id AND t.status = 'open'`,
        [new Date(now)],
      );
      return rowCount ?? 0;
    },
  },
];
