import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { judgeReputation, type ReputationVerdict } from './judge-reputation.ts';
import type { Mailbox } from './mailbox.ts';
import { readReputations } from './read-reputations.ts';

export interface GuardedMailboxes {
  readonly mailboxes: readonly Mailbox[];
  /** By mailbox id. */
  readonly verdicts: ReadonlyMap<string, ReputationVerdict>;
}

/** Pauses mailboxes that too many receivers reported as spam, and says which ones hold first touches. */
export async function guardMailboxes(
  client: PoolClient,
  workspaceId: string,
  mailboxes: readonly Mailbox[],
  now: Instant,
): Promise<GuardedMailboxes> {
  const reputations = await readReputations(client, workspaceId, now);
  const verdicts = new Map([...reputations].map(([id, reputation]) => [id, judgeReputation(reputation)]));
  const guarded: Mailbox[] = [];
  for (const mailbox of mailboxes) {
    const verdict = verdicts.get(mailbox.id);
    const pauses = mailbox.status === 'active' && verdict?.complaints === 'pause';
    if (pauses) {
      await client.query(
        `UPDATE mailboxes SET status = 'paused', reason = $3, status_since = $4, updated_at = now()
         WHERE workspace_id = $1 AND id = $2 AND status = 'active'`,
        [workspaceId, mailbox.id, verdict.reason, new Date(now)],
      );
    }
    guarded.push(pauses ? { ...mailbox, status: 'paused' } : mailbox);
  }
  return { mailboxes: guarded, verdicts };
}
