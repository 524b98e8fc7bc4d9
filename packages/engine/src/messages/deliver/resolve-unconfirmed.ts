import { eventsAskedFor, type Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../../context/deps.ts';
import type { IncomingEvent } from '../../enrollments/ingest/incoming-event.ts';
import { ingest } from '../../enrollments/ingest/ingest.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { lockEnrollmentsOf, type RowKey } from '../../sql/lock-enrollments-of.ts';
import { plainArray } from '../../sql/pg-array.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import { recordAction } from '../../enrollments/step/record-action.ts';

/** `went-out`: counts as sent when it was submitted. `send-again`: queued once more. */
type Resolution = 'went-out' | 'send-again';

/** A person's decision about an unconfirmed message. */
export interface UnconfirmedVerdict extends Author {
  readonly workspaceId: string;
  readonly messageId: string;
  readonly verdict: Resolution;
}

/** A person's decision on an unconfirmed message, recorded with who and why. False when the message is not unconfirmed. */
export async function resolveUnconfirmed(
  deps: StoreDeps,
  { workspaceId, messageId, verdict, by, why }: UnconfirmedVerdict,
): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    return (await recordResults(client, now, [{ workspaceId, id: messageId }], verdict, { by, why })) > 0;
  });
}

/** The same for many, in the caller's transaction. Gives how many of them were unconfirmed. */
export async function recordResults(
  client: PoolClient,
  now: Instant,
  keys: readonly RowKey[],
  verdict: Resolution,
  { by, why }: Author,
): Promise<number> {
  await lockEnrollmentsOf(client, 'messages', keys);
  const { rows } = await client.query<Row>(CHANGE[verdict], [
    plainArray(keys.map((key) => key.workspaceId)),
    plainArray(keys.map((key) => key.id)),
    new Date(now),
  ]);
  if (rows.length === 0) return 0;
  await recordAction(client, rows, now, verdict, { by, why });
  if (verdict === 'send-again') await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
  else await tellDelivered(client, rows, now);
  return rows.length;
}

interface Row {
  readonly workspace_id: string;
  readonly id: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly step_id: string;
  readonly visit: number;
}

const OF = `WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) AND status = 'unconfirmed'
  RETURNING workspace_id, id, enrollment_id, lead_id, sequence_id, version_id, step_id, visit`;

const CHANGE: Readonly<Record<Resolution, string>> = {
  'went-out': `
    WITH sent AS (
      UPDATE messages SET status = 'sent', sent_at = coalesce(submitted_at, $3), error = NULL, claimed_by = NULL, claimed_at = NULL,
        provider_id = coalesce(provider_id, headers->>'Message-ID') ${OF}
    ),
    counted AS (
      INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
      SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'sent', count(*) FROM sent GROUP BY 1, 3, 4
    )
    SELECT * FROM sent`,
  // Reviewed again before sending: a lead that replied in the meantime gets nothing.
  'send-again': `
    UPDATE messages SET status = CASE WHEN cancel_requested THEN 'canceled' ELSE 'queued' END, next_attempt_at = $3, error = NULL,
      claimed_by = NULL, claimed_at = NULL, submitted_at = NULL ${OF}`,
};

/** Only sequences that use delivery events receive it. */
async function tellDelivered(client: PoolClient, rows: readonly Row[], now: Instant): Promise<void> {
  const versions = await loadVersions(client, rows);
  const events = rows.flatMap(({ workspace_id, id, enrollment_id, step_id, visit, version_id }): IncomingEvent[] => {
    const version = versions.get(version_id);
    if (version?.ok !== true || !eventsAskedFor(version.ir).has('delivered')) return [];
    const about = { workspaceId: workspace_id, enrollmentId: enrollment_id, messageId: id, step: step_id, visit };
    return [{ ...about, key: `delivered:${id}`, name: 'delivered', at: now }];
  });
  await ingest(client, events, now);
}
