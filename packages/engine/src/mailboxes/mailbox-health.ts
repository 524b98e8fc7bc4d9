import type { RefusalCause } from '@touchline/db';
import type { StoreDeps } from '../context/deps.ts';

/** How a mailbox fares. */
export interface MailboxHealth {
  /** Emails of the last 24 hours. */
  readonly sent: number;
  /** Of them, refused for their address. */
  readonly bounced: number;
  /** Leads that get their emails from it. */
  readonly leads: number;
  /** Messages that wait until its server accepts mail again. */
  readonly waiting: number;
  /** Its server refuses all messages. */
  readonly serverPause: {
    readonly cause: RefusalCause;
    readonly error: string;
    readonly since: Date;
    readonly retryAt: Date | null;
  } | null;
}

/** By mailbox id. */
export async function mailboxHealth(
  { pool, clock }: Pick<StoreDeps, 'pool' | 'clock'>,
  workspaceId: string,
): Promise<ReadonlyMap<string, MailboxHealth>> {
  const client = await pool.connect();
  try {
    const since = new Date((await clock.now(client)) - 86_400_000);
    const { rows } = await client.query<{
      id: string;
      sent: number;
      bounced: number;
      leads: number;
      waiting: number;
      cause: RefusalCause | null;
      error: string | null;
      since: Date;
      retry_at: Date | null;
    }>(
      `SELECT b.id, m.sent, m.bounced, m.waiting, l.leads, p.cause, p.error, p.since, p.probe_at AS retry_at
       FROM mailboxes b
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE submitted_at >= $2)::int AS sent,
           count(*) FILTER (WHERE submitted_at >= $2 AND status = 'failed' AND cause = 'address')::int AS bounced,
           count(*) FILTER (WHERE status = 'queued' AND parked)::int AS waiting
         FROM messages WHERE workspace_id = $1 AND mailbox_id = b.id AND (submitted_at >= $2 OR (status = 'queued' AND parked))
       ) m
       CROSS JOIN LATERAL (SELECT count(*)::int AS leads FROM lead_mailboxes WHERE workspace_id = $1 AND mailbox_id = b.id) l
       LEFT JOIN mailbox_pauses p ON p.address = b.id::text AND p.cause IS NOT NULL
       WHERE b.workspace_id = $1`,
      [workspaceId, since],
    );
    return new Map(
      rows.map(({ id, sent, bounced, leads, waiting, cause, error, since: from, retry_at: retryAt }) => [
        id,
        { sent, bounced, leads, waiting, serverPause: cause === null ? null : { cause, error: error ?? '', since: from, retryAt } },
      ]),
    );
  } finally {
    client.release();
  }
}
