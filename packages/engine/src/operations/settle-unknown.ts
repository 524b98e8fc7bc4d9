import { newId } from '@touchline/db';
import { eventsAskedFor } from '@touchline/sequence';
import type { StoreDeps } from '../deps.ts';
import { ingest } from '../ingest/ingest.ts';
import { loadVersions } from '../ir-cache.ts';
import { lockEnrollmentOf } from '../sql/lock-enrollment-of.ts';
import { inTransaction } from '../sql/transaction.ts';

export interface UnknownVerdict {
  readonly workspaceId: string;
  readonly messageId: string;
  /** `went-out`: it counts as sent when it was handed over. `send-again`: it is queued once more. */
  readonly verdict: 'went-out' | 'send-again';
  readonly by: string | null;
  readonly why: string | null;
}

interface Row {
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly step_id: string;
  readonly visit: number;
  readonly channel: string;
}

/** A person's word on a message of which nobody knows whether it went out; recorded with who and why. False when it is not unknown. */
export async function settleUnknown(deps: StoreDeps, request: UnknownVerdict): Promise<boolean> {
  const { workspaceId, messageId, verdict, by, why } = request;
  return inTransaction(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    await lockEnrollmentOf(client, 'messages', workspaceId, messageId);
    const { rows } = await client.query<Row>(verdict === 'went-out' ? WENT_OUT : SEND_AGAIN, [workspaceId, messageId, new Date(now)]);
    const [row] = rows;
    if (row === undefined) return false;
    await client.query(
      `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries, by, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        workspaceId,
        newId(),
        row.enrollment_id,
        row.lead_id,
        row.sequence_id,
        new Date(now),
        JSON.stringify([{ what: 'act', act: verdict }]),
        by,
        why,
      ],
    );
    if (verdict === 'send-again') await client.query(`SELECT pg_notify('touchline_wake', '{"due":null,"send":true}')`);
    else {
      await client.query(`INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n) VALUES ($1, $2, $3, $4, 'sent', 1)`, [
        workspaceId,
        newId(),
        row.sequence_id,
        row.step_id,
      ]);
      const version = (await loadVersions(client, [{ workspace_id: workspaceId, version_id: row.version_id }])).get(row.version_id);
      if (version?.ok === true && eventsAskedFor(version.ir).has('delivered')) {
        const { enrollment_id: enrollmentId, step_id: step, visit } = row;
        await ingest(
          client,
          [{ workspaceId, key: `delivered:${messageId}`, name: 'delivered', at: now, enrollmentId, messageId, step, visit }],
          now,
        );
      }
    }
    return true;
  });
}

const RETURNING = 'RETURNING enrollment_id, lead_id, sequence_id, version_id, step_id, visit, channel';

const WENT_OUT = `
  UPDATE messages SET status = 'sent', sent_at = coalesce(handed_at, $3), error = NULL, claimed_by = NULL, claimed_at = NULL,
    provider_id = coalesce(provider_id, headers->>'Message-ID')
  WHERE workspace_id = $1 AND id = $2 AND status = 'unknown' ${RETURNING}`;

/** Looked at again before it is sent: who replied meanwhile gets nothing. */
const SEND_AGAIN = `
  UPDATE messages SET status = CASE WHEN withdrawn THEN 'cancelled' ELSE 'queued' END, next_attempt_at = $3, error = NULL,
    claimed_by = NULL, claimed_at = NULL, handed_at = NULL
  WHERE workspace_id = $1 AND id = $2 AND status = 'unknown' ${RETURNING}`;
