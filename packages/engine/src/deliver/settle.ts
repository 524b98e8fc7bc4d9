import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { EngineDeps } from '../deps.ts';
import { Columns } from '../sql/columns.ts';
import { inTransaction, onConnection } from '../sql/transaction.ts';
import type { IncomingEvent } from '../ingest/incoming-event.ts';
import { ingest } from '../ingest/ingest.ts';
import type { OutboxRow } from './outbox-row.ts';
import type { Verdict } from './verdict.ts';

export interface Settled {
  readonly row: OutboxRow;
  readonly verdict: Verdict;
  /** The sequence has a step that asks whether messages arrived. */
  readonly wantsDelivered: boolean;
}

/** Stores what became of messages, and lets the enrollments hear of what they may ask about. Doing it again changes nothing. */
export async function settle({ pool, clock }: EngineDeps, results: readonly Settled[], workerId: string): Promise<void> {
  // Mostly nobody asks: then one statement is all, and needs no transaction around it.
  if (results.every((result) => eventsOf(result, 0).length === 0)) {
    await onConnection(pool, async (client) => store(client, results, await clock.now(client), workerId));
    return;
  }
  await inTransaction(pool, async (client) => {
    const now = await clock.now(client);
    // Enrollments before messages, as stepping locks them: the other way round deadlocked.
    await ingest(
      client,
      results.flatMap((result) => eventsOf(result, now)),
      now,
    );
    await store(client, results, now, workerId);
  });
}

async function store(client: PoolClient, results: readonly Settled[], now: Instant, workerId: string): Promise<void> {
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    status: 'text',
    sent_at: 'timestamptz',
    next_attempt_at: 'timestamptz',
    provider_id: 'text',
    error: 'text',
  });
  for (const { row, verdict } of results) {
    const { status } = verdict;
    rows.add({
      workspace_id: row.workspace_id,
      id: row.id,
      status,
      sent_at: status === 'sent' ? now : null,
      next_attempt_at: status === 'queued' ? verdict.at : null,
      provider_id: status === 'sent' ? verdict.providerId : null,
      error: status === 'sent' ? null : (verdict.error?.replaceAll('\0', '') ?? null),
    });
  }
  const values: unknown[] = [workerId, [...new Set(results.map(({ row }) => row.sequence_id))]];
  // `unknown` included: whoever took us for dead did not know what we know.
  await client.query({
    name: 'touchline-settle',
    text: `WITH settled AS (
        UPDATE messages m SET status = CASE WHEN m.withdrawn AND i.status = 'queued' THEN 'cancelled' ELSE i.status END,
          sent_at = i.sent_at, next_attempt_at = coalesce(i.next_attempt_at, m.next_attempt_at),
          provider_id = coalesce(i.provider_id, m.provider_id), error = i.error,
          claimed_by = NULL, claimed_at = NULL
        FROM ${rows.unnest('i', values)}
        WHERE m.workspace_id = i.workspace_id AND m.id = i.id AND m.status IN ('claimed', 'unknown') AND m.claimed_by = $1
        RETURNING m.workspace_id, m.sequence_id, m.step_id, m.status
      ),
      counted AS (
        INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
        SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'sent', count(*) FROM settled WHERE status = 'sent' GROUP BY 1, 3, 4
      )
      SELECT pg_notify('touchline_changes', json_build_object('sequenceId', id)::text) FROM unnest($2::text[]) AS changed(id)`,
    values,
  });
}

function eventsOf({ row, verdict, wantsDelivered }: Settled, now: Instant): readonly IncomingEvent[] {
  const event = {
    workspaceId: row.workspace_id,
    at: now,
    enrollmentId: row.enrollment_id,
    leadId: row.lead_id,
    messageId: row.id,
    step: row.step_id,
    visit: row.visit,
    ...(row.channel === 'webhook' ? {} : { channel: row.channel }),
  };
  if (verdict.status === 'sent') return wantsDelivered ? [{ ...event, key: `delivered:${row.id}`, name: 'delivered' }] : [];
  if (verdict.status !== 'failed') return [];
  // A system that is gone says nothing of the lead.
  const name = verdict.bounced === true && row.channel !== 'webhook' ? 'bounced' : 'failed';
  return [{ ...event, key: `${name}:${row.id}`, name, properties: { reason: verdict.error } }];
}
