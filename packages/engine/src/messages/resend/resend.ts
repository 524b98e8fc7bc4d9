import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { EngineDeps } from '../../context/deps.ts';
import { recordAction } from '../../enrollments/step/record-action.ts';
import { lockEnrollmentsOf } from '../../sql/lock-enrollments-of.ts';
import { inTransaction, onConnection } from '../../sql/transaction.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import { type FailedFilter, failedMessages, obstacle, type ResendObstacle } from './failed-messages.ts';

/** Failed messages to resend. */
export interface ResendRequest extends Author {
  readonly workspaceId: string;
  readonly filter: FailedFilter;
  /** Counts without changing anything. */
  readonly dryRun?: boolean;
}

/** Result of resending. `left` has a number per reason. */
export interface Resent {
  readonly resent: number;
  /** Those that stay failed, by what keeps them back. */
  readonly left: Readonly<Partial<Record<ResendObstacle, number>>>;
}

/** Messages queued in one transaction. */
const BATCH = 500;

/**
 * Queues failed messages again in their own rows, so that an enrollment never has two messages of one step and visit. Only a message that
 * was certainly not sent is failed; `unconfirmed` has its own resolution. The checks run again at the moment of sending: send window,
 * limits, pauses and suppressions. Recorded in the history of each lead.
 */
export async function resend(deps: EngineDeps, request: ResendRequest): Promise<Resent> {
  const plan = await count(deps, request);
  if (request.dryRun === true || plan.resent === 0) return plan;
  let resent = 0;
  for (;;) {
    const batch = await inTransaction(deps.pool, async (client) => resendBatch(client, deps, request, await deps.clock.now(client)));
    resent += batch.resent;
    if (batch.picked < BATCH) return { ...plan, resent };
  }
}

async function count({ pool, channels }: EngineDeps, { workspaceId, filter }: ResendRequest): Promise<Resent> {
  const values: unknown[] = [workspaceId];
  const text = `SELECT obstacle, count(*)::int AS n FROM (
      SELECT ${obstacle(values, channels)} AS obstacle ${failedMessages(values, filter)}
    ) failed GROUP BY 1`;
  const { rows } = await onConnection(pool, (client) => client.query<{ obstacle: ResendObstacle | null; n: number }>(text, values));
  return {
    resent: rows.find((row) => row.obstacle === null)?.n ?? 0,
    left: Object.fromEntries(rows.flatMap((row) => (row.obstacle === null ? [] : [[row.obstacle, row.n]]))),
  };
}

async function resendBatch(client: PoolClient, { channels }: EngineDeps, request: ResendRequest, now: Instant) {
  const { workspaceId, filter, by, why } = request;
  const found: unknown[] = [workspaceId];
  const { rows: picked } = await client.query<{ id: string }>(
    `SELECT id FROM (SELECT m.id, ${obstacle(found, channels)} AS obstacle ${failedMessages(found, filter)}) failed
     WHERE obstacle IS NULL ORDER BY id LIMIT ${BATCH}`,
    found,
  );
  await lockEnrollmentsOf(
    client,
    'messages',
    picked.map(({ id }) => ({ workspaceId, id })),
  );
  // Checked again under the lock: a reply in between ends the enrollment, and its lead gets nothing.
  const values: unknown[] = [workspaceId, new Date(now)];
  const free = `SELECT id FROM (SELECT m.id, ${obstacle(values, channels)} AS obstacle ${failedMessages(values, {
    messageIds: picked.map(({ id }) => id),
  })}) failed WHERE obstacle IS NULL`;
  // As if created now: limits count sends before a message was created.
  const { rows } = await client.query<Row>(
    `UPDATE messages SET status = 'queued', created_at = $2, next_attempt_at = $2, attempts = 0, soft_bounces = 0, resends = resends + 1, manual = false,
       error = NULL, cause = NULL, doubt = NULL, refused_at = NULL, parked = false, cancel_requested = false, claimed_by = NULL, claimed_at = NULL, submitted_at = NULL
     WHERE workspace_id = $1 AND status = 'failed' AND id IN (${free})
     RETURNING workspace_id, id, enrollment_id, lead_id, sequence_id, step_id`,
    values,
  );
  if (rows.length === 0) return { picked: picked.length, resent: 0 };
  await recordAction(client, rows, now, 'resend', { by, why });
  await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
  return { picked: picked.length, resent: rows.length };
}

interface Row {
  readonly workspace_id: string;
  readonly id: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly sequence_id: string;
  readonly step_id: string;
}
