import type { MessageDoubt, RefusalCause } from '@touchline/db';
import type { StoreDeps } from '../../context/deps.ts';
import { failedMessageGroups, type FailedMessages } from './failed-message-groups.ts';
import { type BulkJob, toBulkJob } from '../../publishing/bulk/bulk-job.ts';

/** Counts stop here, so that a backlog of millions does not slow the page down. */
const COUNTED = 100_000;
/** Number of newest messages that are counted by status. */
const RECENT = 50_000;
const SHOWN = 100;
/** A worker that was not heard of for this long is gone, or about to be. */
const SILENCE_MS = 30_000;
const DAY_MS = 86_400_000;

/** One worker process, as its heartbeat reports it. */
export interface WorkerFigures {
  readonly id: string;
  readonly version: string;
  readonly startedAt: Date;
  readonly heartbeatAt: Date;
  readonly alive: boolean;
  /** Since it started. */
  readonly totals: Readonly<Record<string, number>>;
  /** On average since it started; readers that ask twice can tell the present. */
  readonly perSecond: Readonly<Record<string, number>>;
}

/** An enrollment that an error stopped. A person may retry it. */
export interface FailedEnrollment {
  readonly id: string;
  readonly sequenceId: string;
  readonly sequenceName: string;
  readonly leadId: string;
  readonly leadEmail: string | null;
  readonly stepId: string | null;
  readonly error: string | null;
  readonly since: Date;
}

/** A paused sending mailbox. */
export interface PausedMailbox {
  readonly address: string;
  readonly cause: RefusalCause;
  /** The server's words. */
  readonly error: string;
  readonly since: Date;
  /** When the next message is tried. */
  readonly probeAt: Date;
  /** Messages of the workspace that wait for it. */
  readonly waiting: number;
  /** Who last asked to resume it. */
  readonly askedBy: string | null;
  readonly askedAt: Date | null;
}

/** A message that a provider may have sent. A person decides whether it is resent. */
export interface UnconfirmedMessage {
  readonly id: string;
  readonly enrollmentId: string;
  readonly sequenceId: string;
  readonly sequenceName: string;
  readonly leadId: string;
  readonly to: string | null;
  readonly subject: string | null;
  readonly channel: string;
  readonly stepId: string;
  readonly submittedAt: Date | null;
  readonly doubt: MessageDoubt | null;
  readonly error: string | null;
}

/** A count with an upper limit, and the oldest of the counted rows. */
export interface Backlog {
  readonly n: number;
  readonly more: boolean;
  readonly oldest: Date | null;
}

/** Recent messages by status. */
export interface MessageCounts {
  readonly since: Date;
  /** By status; a missing status means zero. */
  readonly counts: Readonly<Record<string, number>>;
  /** There were more since then than were counted. */
  readonly more: boolean;
}

/** Figures of the operations page, of one workspace. */
export interface Operations {
  readonly at: Date;
  readonly workers: readonly WorkerFigures[];
  /** Leads that are due. */
  readonly due: Backlog;
  /** Messages that are to go out now. */
  readonly queued: Backlog;
  readonly nextDueAt: Date | null;
  /** Of the last 24 hours. */
  readonly messages: MessageCounts;
  readonly failed: { readonly total: number; readonly items: readonly FailedEnrollment[] };
  readonly unconfirmed: { readonly total: number; readonly items: readonly UnconfirmedMessage[] };
  readonly failedMessages: FailedMessages;
  readonly mailboxes: readonly PausedMailbox[];
  readonly jobs: readonly BulkJob[];
}

/** Figures of the operations page. */
export async function operations(deps: StoreDeps, workspaceId: string): Promise<Operations> {
  const { pool, db } = deps;
  const client = await pool.connect();
  let at: Date;
  try {
    at = new Date(await deps.clock.now(client));
  } finally {
    client.release();
  }
  const [workers, due, queued, next, messages, failed, unconfirmed, failedMessages, mailboxes, jobs] = await Promise.all([
    workerFigures(deps),
    backlog(
      deps,
      `SELECT due.at FROM sequences s CROSS JOIN LATERAL (
         SELECT due_at AS at FROM enrollments
         WHERE workspace_id = s.workspace_id AND sequence_id = s.id AND due_at <= $1 AND status IN ('active', 'paused')
         ORDER BY due_at LIMIT ${COUNTED + 1}
       ) due WHERE s.workspace_id = $2`,
      at,
      workspaceId,
    ),
    backlog(
      deps,
      `SELECT next_attempt_at AS at FROM messages WHERE status = 'queued' AND NOT parked AND next_attempt_at <= $1 AND workspace_id = $2`,
      at,
      workspaceId,
    ),
    pool.query<{ at: Date | null }>(
      `SELECT min(first.at) AS at FROM sequences s CROSS JOIN LATERAL (
         SELECT due_at AS at FROM enrollments WHERE workspace_id = s.workspace_id AND sequence_id = s.id AND due_at > $1
         ORDER BY due_at LIMIT 1
       ) first WHERE s.workspace_id = $2`,
      [at, workspaceId],
    ),
    messageCounts(deps, workspaceId, new Date(at.getTime() - DAY_MS)),
    failedEnrollments(deps, workspaceId),
    unconfirmedMessages(deps, workspaceId),
    failedMessageGroups(deps, workspaceId, at),
    pausedMailboxes(deps, workspaceId),
    db.selectFrom('bulk_jobs').selectAll().where('status', '=', 'running').where('workspace_id', '=', workspaceId).orderBy('id').execute(),
  ]);
  return {
    at,
    workers,
    due,
    queued,
    nextDueAt: next.rows[0]?.at ?? null,
    messages,
    failed,
    unconfirmed,
    failedMessages,
    mailboxes,
    jobs: jobs.map(toBulkJob),
  };
}

async function workerFigures({ pool }: StoreDeps): Promise<readonly WorkerFigures[]> {
  // By the database's own clock: heartbeats are written by it.
  const { rows } = await pool.query<{
    id: string;
    version: string;
    started_at: Date;
    heartbeat_at: Date;
    stats: Record<string, unknown>;
    silence: number;
    seconds: number;
  }>(
    `SELECT id, version, started_at, heartbeat_at, stats,
      extract(epoch FROM clock_timestamp() - heartbeat_at)::float8 * 1000 AS silence,
      extract(epoch FROM heartbeat_at - started_at)::float8 AS seconds
     FROM worker_processes ORDER BY started_at`,
  );
  return rows.map(({ id, version, started_at, heartbeat_at, stats, silence, seconds }) => {
    const totals = Object.fromEntries(Object.entries(stats).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
    const perSecond = Object.fromEntries(
      Object.entries(totals).map(([name, total]) => [name, seconds < 1 ? 0 : Math.round((total / seconds) * 100) / 100]),
    );
    return { id, version, startedAt: started_at, heartbeatAt: heartbeat_at, alive: silence < SILENCE_MS, totals, perSecond };
  });
}

async function backlog({ pool }: StoreDeps, of: string, at: Date, workspaceId: string): Promise<Backlog> {
  const { rows } = await pool.query<{ n: number; oldest: Date | null }>(
    `SELECT count(*)::int AS n, min(at) AS oldest FROM (${of} ORDER BY at LIMIT ${COUNTED + 1}) waiting`,
    [at, workspaceId],
  );
  const n = rows[0]?.n ?? 0;
  return { n: Math.min(n, COUNTED), more: n > COUNTED, oldest: rows[0]?.oldest ?? null };
}

/** Through the key, which is in order of time: an index by status would cost every message that is sent. */
async function messageCounts({ pool }: StoreDeps, workspaceId: string, since: Date): Promise<MessageCounts> {
  const { rows } = await pool.query<{ status: string; n: number }>(
    `SELECT status, count(*)::int AS n FROM (
       SELECT status, created_at FROM messages WHERE workspace_id = $1 ORDER BY id DESC LIMIT ${RECENT}
     ) newest WHERE created_at >= $2 GROUP BY status`,
    [workspaceId, since],
  );
  const counts = Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  return { since, counts, more: rows.reduce((sum, { n }) => sum + n, 0) === RECENT };
}

async function failedEnrollments({ pool }: StoreDeps, workspaceId: string): Promise<Operations['failed']> {
  const { rows } = await pool.query<FailedEnrollment & { total: number }>(
    `SELECT e.id, e.sequence_id AS "sequenceId", s.name AS "sequenceName", e.lead_id AS "leadId", l.email AS "leadEmail",
      e.step_id AS "stepId", e.error, e.updated_at AS since, count(*) OVER ()::int AS total
     FROM enrollments e JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id
     LEFT JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id
     WHERE e.workspace_id = $1 AND e.status = 'failed' ORDER BY e.updated_at DESC LIMIT ${SHOWN}`,
    [workspaceId],
  );
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
}

async function unconfirmedMessages({ pool }: StoreDeps, workspaceId: string): Promise<Operations['unconfirmed']> {
  const { rows } = await pool.query<UnconfirmedMessage & { total: number }>(
    `SELECT m.id, m.enrollment_id AS "enrollmentId", m.sequence_id AS "sequenceId", s.name AS "sequenceName", m.lead_id AS "leadId",
      m.to_address AS "to", m.subject, m.channel, m.step_id AS "stepId", m.submitted_at AS "submittedAt", m.doubt, m.error, count(*) OVER ()::int AS total
     FROM messages m JOIN sequences s ON s.workspace_id = m.workspace_id AND s.id = m.sequence_id
     WHERE m.workspace_id = $1 AND m.status = 'unconfirmed' ORDER BY m.submitted_at LIMIT ${SHOWN}`,
    [workspaceId],
  );
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
}

async function pausedMailboxes({ pool }: StoreDeps, workspaceId: string): Promise<readonly PausedMailbox[]> {
  const { rows } = await pool.query<PausedMailbox>(
    `SELECT coalesce(own.address, b.address) AS address, b.cause, coalesce(b.error, '') AS error, b.since, b.probe_at AS "probeAt", asked.by AS "askedBy", asked.at AS "askedAt",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM messages WHERE status = 'queued' AND parked AND workspace_id = $1 AND mailbox_id IS NOT DISTINCT FROM own.id LIMIT ${COUNTED}
      ) parked) AS waiting
     FROM mailbox_pauses b
     LEFT JOIN mailboxes own ON own.workspace_id = $1 AND own.id::text = b.address AND own.status = 'active'
     LEFT JOIN LATERAL (
       SELECT by, at FROM mailbox_log WHERE address = b.address AND at >= b.since AND what = 'resume-asked' ORDER BY at DESC LIMIT 1
     ) asked ON true
     WHERE b.cause IS NOT NULL AND (own.id IS NOT NULL OR position('@' IN b.address) > 0) ORDER BY 1`,
    [workspaceId],
  );
  return rows;
}
