import { eventDefinition, type Instant, isDeferral, isSoftBounce } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { fullBackoff, MAX_FULL } from '../../context/backoff.ts';
import { consentOf, isSuppressed, isTouch } from '../../sql/addresses.ts';
import { ANSWERED, STOPPED } from '../../sql/canceled.ts';
import { Columns } from '../../sql/columns.ts';
import { recordAction } from '../step/record-action.ts';
import type { IncomingEvent } from './incoming-event.ts';

/**
 * Requeues messages after a soft bounce, as the same rows, with the back-off of a full mailbox. After the last retry the enrollment
 * receives the bounce, and the policy of its step applies. The caller has locked the enrollments.
 *
 * @returns events that enrollments do not receive
 */
export async function retryBounced(
  client: ClientBase,
  events: readonly IncomingEvent[],
  now: Instant,
): Promise<ReadonlySet<IncomingEvent>> {
  const soft = events.filter(isRetryable);
  if (soft.length === 0) return new Set();
  const bounced = new Map((await lockMessages(client, soft)).map((row) => [keyOf(row.workspace_id, row.id), row]));
  const unheard = new Set<IncomingEvent>();
  const again = new Map<BouncedMessage, string | null>();
  for (const event of soft) {
    const row = bounced.get(keyOf(event.workspaceId, event.messageId));
    if (row === undefined) continue;
    const isNew = row.soft_bounces === 0 || (row.status === 'sent' && event.at >= (row.sent ?? 0));
    // Otherwise a second report of a known bounce: the message is queued already, or was sent again since.
    if (isNew && !isDeferral(event.properties)) {
      if (row.status !== 'sent' || row.obstructed || row.soft_bounces >= MAX_FULL - 1) continue;
      again.set(row, again.get(row) ?? reasonOf(event));
    }
    unheard.add(event);
  }
  await requeue(client, again, now);
  return unheard;
}

/** A bounce that names its message and says that it may pass. */
function isRetryable({ name, messageId, properties }: IncomingEvent): boolean {
  return messageId != null && eventDefinition(name)?.suppresses === 'unless-temporary' && isSoftBounce(properties);
}

const keyOf = (workspaceId: string, id: string | null | undefined): string => `${workspaceId} ${id}`;

function reasonOf({ properties }: IncomingEvent): string | null {
  const reason = properties?.['reason'];
  return typeof reason === 'string' && reason !== '' ? reason.slice(0, 500) : null;
}

interface BouncedMessage {
  readonly workspace_id: string;
  readonly id: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly sequence_id: string;
  readonly step_id: string;
  readonly status: string;
  readonly soft_bounces: number;
  readonly sent: Instant | null;
  /** The lead must not get it again. */
  readonly obstructed: boolean;
}

async function lockMessages(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly BouncedMessage[]> {
  const keys = new Columns({ workspace_id: 'uuid', id: 'uuid' });
  for (const { workspaceId, messageId } of events) keys.add({ workspace_id: workspaceId, id: messageId ?? null });
  const values: unknown[] = [];
  const { rows } = await client.query<BouncedMessage>(
    `SELECT m.workspace_id, m.id, m.enrollment_id, m.lead_id, m.sequence_id, m.step_id, m.status, m.soft_bounces,
       floor(extract(epoch FROM m.sent_at) * 1000)::float8 AS sent,
       m.cancel_requested OR e.id IS NULL OR l.id IS NULL OR s.id IS NULL OR s.status = 'archived' OR (${STOPPED}) OR ${ANSWERED}
         OR ${consentOf('m.channel', 'l')} IS FALSE OR ${isSuppressed('m.workspace_id', 'm.channel', 'lower(m.to_address)')}
         OR EXISTS (SELECT 1 FROM tasks t WHERE t.workspace_id = m.workspace_id AND t.enrollment_id = m.enrollment_id
           AND t.step_id = m.step_id AND t.visit = m.visit AND t.purpose = 'touch' AND t.status <> 'canceled') AS obstructed
     FROM messages m
     LEFT JOIN enrollments e ON e.workspace_id = m.workspace_id AND e.id = m.enrollment_id
     LEFT JOIN sequences s ON s.workspace_id = m.workspace_id AND s.id = m.sequence_id
     LEFT JOIN leads l ON l.workspace_id = m.workspace_id AND l.id = m.lead_id
     WHERE ${isTouch('m.channel')} AND (m.workspace_id, m.id) IN (SELECT i.workspace_id, i.id FROM ${keys.unnest('i', values)})
     ORDER BY m.id FOR UPDATE OF m`,
    values,
  );
  return rows;
}

async function requeue(client: ClientBase, again: ReadonlyMap<BouncedMessage, string | null>, now: Instant): Promise<void> {
  if (again.size === 0) return;
  const columns = new Columns({ workspace_id: 'uuid', id: 'uuid', at: 'timestamptz', error: 'text' });
  for (const [{ workspace_id, id, soft_bounces }, reason] of again) {
    const error = reason === null ? 'Bounced for now.' : `Bounced for now: ${reason}`;
    columns.add({ workspace_id, id, at: now + fullBackoff(soft_bounces + 1), error });
  }
  const values: unknown[] = [new Date(now)];
  // A new `created_at`, because guards count messages that were sent before it. `sent` is counted again at the next delivery.
  await client.query(
    `WITH queued AS (
       UPDATE messages m SET status = 'queued', created_at = $1, next_attempt_at = i.at, soft_bounces = m.soft_bounces + 1, attempts = 0,
         manual = false, error = i.error, cause = NULL, doubt = NULL, refused_at = NULL, parked = false, sent_at = NULL,
         submitted_at = NULL, claimed_by = NULL, claimed_at = NULL
       FROM ${columns.unnest('i', values)} WHERE m.workspace_id = i.workspace_id AND m.id = i.id
       RETURNING m.workspace_id, m.sequence_id, m.step_id
     )
     INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
     SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'sent', -count(*) FROM queued GROUP BY 1, 3, 4`,
    values,
  );
  for (const [reason, entries] of Map.groupBy(again, ([, why]) => why)) {
    const rows = entries.map(([row]) => row);
    await recordAction(client, rows, now, 'retry', { by: null, why: reason });
  }
  await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
}
