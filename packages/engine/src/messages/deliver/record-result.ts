import { type Instant, isChannel } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import type { IncomingEvent } from '../../enrollments/ingest/incoming-event.ts';
import { ingest } from '../../enrollments/ingest/ingest.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { recordAndSubmit, type RecordedResult } from './record-and-submit.ts';

/** Whether an enrollment receives the result. Usually none asks. */
export function isHeard(settled: RecordedResult): boolean {
  return eventsOf(settled, 0).length > 0;
}

/** Stores delivery results and passes them to the enrollments. Idempotent. */
export async function recordReported({ pool, clock }: EngineDeps, results: readonly RecordedResult[], workerId: string): Promise<void> {
  if (results.length === 0) return;
  await inTransaction(pool, async (client) => {
    const now = await clock.now(client);
    // Enrollments before messages, the order in which stepping locks them: the reverse deadlocked.
    await ingest(
      client,
      results.flatMap((result) => eventsOf(result, now)),
      now,
    );
    await recordAndSubmit(client, results, [], now, workerId);
  });
}

function eventsOf({ row, verdict, wantsDelivered }: RecordedResult, now: Instant): readonly IncomingEvent[] {
  const event = {
    workspaceId: row.workspace_id,
    at: now,
    enrollmentId: row.enrollment_id,
    leadId: row.lead_id,
    messageId: row.id,
    step: row.step_id,
    visit: row.visit,
    ...(isChannel(row.channel) ? { channel: row.channel } : {}),
  };
  if (verdict.status === 'sent') return wantsDelivered ? [{ ...event, key: `delivered:${row.id}`, name: 'delivered' }] : [];
  if (verdict.status !== 'failed') return [];
  // What comes back from a message that was sent again is news.
  const again = row.resends === 0 ? '' : `:${row.resends}`;
  // A missing system is not the lead's fault.
  const name = verdict.cause === 'address' && isChannel(row.channel) ? 'bounced' : 'failed';
  const properties = { reason: verdict.error, ...(name === 'bounced' ? { permanent: true } : {}) };
  return [{ ...event, key: `${name}:${row.id}${again}`, name, properties }];
}
