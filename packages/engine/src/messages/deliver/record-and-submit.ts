import type { OutgoingMessage } from '@touchline/channels';
import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import { isSuppressed } from '../../sql/addresses.ts';
import type { OutboxRow } from './outbox-row.ts';
import type { DeliveryOutcome } from './delivery-outcome.ts';

export interface RecordedResult {
  readonly row: OutboxRow;
  readonly verdict: DeliveryOutcome;
  /** The sequence has a step that asks whether messages arrived. */
  readonly wantsDelivered: boolean;
}

/** A message with its final content, on its way to a provider. */
export interface Ready {
  readonly row: OutboxRow;
  readonly message: OutgoingMessage;
  /** Sending mailbox that must not be paused. Null for a probe, and for messages that do not go through it. */
  readonly mailbox?: string | null;
}

/**
 * Stores delivery results, and marks the next messages as submitted just before they are: from here on a crash makes those `unconfirmed`.
 * One statement for both, so that the number of messages in progress never exceeds the limit, and a few at a time cost one commit
 * instead of two. It checks suppressions, cancellations and pauses, so nothing happens between check and answer. It is
 * idempotent.
 *
 * @returns ids of the messages that may go out
 */
export async function recordAndSubmit(
  client: Pick<ClientBase, 'query'>,
  settled: readonly RecordedResult[],
  ready: readonly Ready[],
  now: Instant,
  workerId: string,
): Promise<ReadonlySet<string>> {
  if (settled.length + ready.length === 0) return new Set();
  const values: unknown[] = [workerId, [...new Set(settled.map(({ row }) => row.sequence_id))], new Date(now)];
  const parts = [
    ...(settled.length === 0 ? [] : [`${settle(settlements(settled, now).unnest('i', values))}`]),
    ...(ready.length === 0 ? [] : [submission(contents(ready).unnest('i', values))]),
  ];
  const handed = ready.length === 0 ? `'{}'::text[]` : 'ARRAY(SELECT id::text FROM handed)';
  const { rows } = await client.query<{ handed: string[] }>({
    name: `touchline-exchange-${settled.length === 0 ? 'out' : ready.length === 0 ? 'in' : 'both'}`,
    text: `WITH ${parts.join(', ')}
      SELECT ${handed} AS handed, $3::timestamptz AS at, (
        SELECT count(pg_notify('touchline_changes', json_build_object('sequenceId', id)::text)) FROM unnest($2::text[]) AS changed(id)
      ) AS told`,
    values,
  });
  return new Set(rows[0]?.handed);
}

/** Also overwrites `unconfirmed`: another worker may have declared us dead prematurely. */
const settle = (source: string): string => `
  settled AS (
    UPDATE messages m SET status = CASE WHEN m.cancel_requested AND i.status = 'queued' THEN 'canceled' ELSE i.status END,
      sent_at = i.sent_at, next_attempt_at = coalesce(i.next_attempt_at, m.next_attempt_at),
      provider_id = coalesce(i.provider_id, m.provider_id), error = i.error, cause = i.cause, doubt = i.doubt,
      refused_at = coalesce(i.refused_at, m.refused_at), parked = i.parked,
      mailbox_id = CASE WHEN i.parked THEN i.mailbox_id ELSE m.mailbox_id END, refused_alone = m.refused_alone + i.alone,
      attempts = greatest(0, m.attempts - i.uncounted),
      claimed_by = NULL, claimed_at = NULL
    FROM ${source}
    WHERE m.workspace_id = i.workspace_id AND m.id = i.id AND m.status IN ('claimed', 'unconfirmed') AND m.claimed_by = $1
    RETURNING m.workspace_id, m.sequence_id, m.step_id, m.status
  ),
  counted AS (
    INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
    SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'sent', count(*) FROM settled WHERE status = 'sent' GROUP BY 1, 3, 4
  )`;

/**
 * The status as an expression: with the bare column the planner finds messages by their worker, reads all of its claims for
 * each submitted message, and takes twice as long as by the key.
 */
const submission = (source: string): string => `
  handed AS (
    UPDATE messages m SET submitted_at = $3, attempts = m.attempts + 1, to_address = i.to_address, subject = i.subject,
      body_text = i.body_text, body_html = i.body_html, headers = i.headers, mailbox_id = i.mailbox_id
    FROM ${source}
    WHERE m.workspace_id = i.workspace_id AND m.id = i.id AND m.status || '' = 'claimed' AND m.claimed_by = $1 AND NOT m.cancel_requested
      AND NOT ${isSuppressed('i.workspace_id', 'i.channel', 'i.address')}
      AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.workspace_id = m.workspace_id AND e.id = m.enrollment_id AND e.status = 'paused')
      AND NOT EXISTS (
        SELECT 1 FROM sequences s WHERE s.workspace_id = m.workspace_id AND s.id = m.sequence_id AND s.status IN ('paused', 'archived')
      )
      AND NOT EXISTS (SELECT 1 FROM mailbox_pauses b WHERE b.address = i.mailbox AND b.cause IS NOT NULL)
      AND (i.mailbox_id IS NULL OR EXISTS (
        SELECT 1 FROM mailboxes x WHERE x.workspace_id = i.workspace_id AND x.id = i.mailbox_id AND x.status = 'active'
      ))
    RETURNING m.id
  )`;

function settlements(settled: readonly RecordedResult[], now: Instant): Columns<string> {
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    status: 'text',
    sent_at: 'timestamptz',
    next_attempt_at: 'timestamptz',
    provider_id: 'text',
    error: 'text',
    cause: 'text',
    doubt: 'text',
    refused_at: 'timestamptz',
    parked: 'bool',
    mailbox_id: 'uuid',
    uncounted: 'int',
    alone: 'int',
  });
  for (const { row, verdict } of settled) {
    const { status } = verdict;
    rows.add({
      workspace_id: row.workspace_id,
      id: row.id,
      status,
      sent_at: status === 'sent' ? now : null,
      next_attempt_at: status === 'queued' ? verdict.at : null,
      provider_id: status === 'sent' ? verdict.providerId : null,
      error: status === 'sent' ? null : (verdict.error?.replaceAll('\0', '') ?? null),
      cause: 'cause' in verdict ? (verdict.cause ?? null) : null,
      doubt: status === 'unconfirmed' ? verdict.doubt : null,
      refused_at: status === 'queued' ? (verdict.refusedAt ?? null) : null,
      parked: status === 'queued' && verdict.parked === true,
      mailbox_id: row.mailbox?.id ?? null,
      uncounted: status === 'queued' && verdict.counted === false ? 1 : 0,
      alone: status === 'queued' && verdict.alone === true ? 1 : 0,
    });
  }
  return rows;
}

function contents(ready: readonly Ready[]): Columns<string> {
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    channel: 'text',
    address: 'text',
    to_address: 'text',
    subject: 'text',
    body_text: 'text',
    body_html: 'text',
    headers: 'jsonb',
    mailbox: 'text',
    mailbox_id: 'uuid',
  });
  for (const { row, message, mailbox } of ready) {
    rows.add({
      workspace_id: row.workspace_id,
      id: row.id,
      channel: row.channel,
      address: message.to.toLowerCase(),
      to_address: message.to,
      subject: message.subject,
      body_text: message.text,
      body_html: message.html,
      headers: JSON.stringify(message.headers),
      mailbox: mailbox ?? null,
      mailbox_id: row.mailbox?.id ?? null,
    });
  }
  return rows;
}
