import type { RefusalCause } from '@touchline/db';
import type { StoreDeps } from '../context/deps.ts';
import { judgeReputation } from './judge-reputation.ts';
import { readReputations } from './read-reputations.ts';

/** How a mailbox fares. */
export interface MailboxHealth {
  /** Emails of the last 24 hours. */
  readonly sent: number;
  /** Of them, those whose address does not exist. */
  readonly bounced: number;
  /** Reported as spam in 7 days. */
  readonly complained: number;
  /** Why it holds first touches, or should be watched. Null: all is well. */
  readonly warning: string | null;
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
    const reputations = await readReputations(client, workspaceId, await clock.now(client));
    const { rows } = await client.query<{
      id: string;
      leads: number;
      waiting: number;
      cause: RefusalCause | null;
      error: string | null;
      since: Date;
      retry_at: Date | null;
    }>(
      `SELECT b.id, m.waiting, l.leads, p.cause, p.error, p.since, p.probe_at AS retry_at
       FROM mailboxes b
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS waiting FROM messages
         WHERE status = 'queued' AND parked AND workspace_id = $1 AND mailbox_id = b.id
       ) m
       CROSS JOIN LATERAL (SELECT count(*)::int AS leads FROM lead_mailboxes WHERE workspace_id = $1 AND mailbox_id = b.id) l
       LEFT JOIN mailbox_pauses p ON p.address = b.id::text AND p.cause IS NOT NULL
       WHERE b.workspace_id = $1`,
      [workspaceId],
    );
    return new Map(
      rows.map(({ id, leads, waiting, cause, error, since, retry_at: retryAt }) => {
        const reputation = reputations.get(id) ?? { sent: 0, bounced: 0, sentInWeek: 0, complained: 0 };
        const { sent, bounced, complained } = reputation;
        const serverPause = cause === null ? null : { cause, error: error ?? '', since, retryAt };
        return [id, { sent, bounced, complained, warning: judgeReputation(reputation).reason, leads, waiting, serverPause }];
      }),
    );
  } finally {
    client.release();
  }
}
