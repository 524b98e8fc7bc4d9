import type { StoreDeps } from '../context/deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import { freeMessages } from './free-messages.ts';

/** What the removal of a mailbox moved to others. */
export interface RemovedMailbox {
  /** Leads that get their next email from another mailbox. */
  readonly leads: number;
  /** Messages that waited for it, and are sent by another one. */
  readonly messages: number;
}

/**
 * Removes a mailbox with its credentials. Messages that are with its server already are completed, and all others get another mailbox.
 * Null: the workspace has no such mailbox.
 */
export async function removeMailbox({ pool }: Pick<StoreDeps, 'pool'>, workspaceId: string, id: string): Promise<RemovedMailbox | null> {
  return inTransaction(pool, async (client) => {
    const removed = await client.query('DELETE FROM mailboxes WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
    if (removed.rowCount === 0) return null;
    const leads = await client.query('DELETE FROM lead_mailboxes WHERE workspace_id = $1 AND mailbox_id = $2', [workspaceId, id]);
    return { leads: leads.rowCount ?? 0, messages: await freeMessages(client, workspaceId, id) };
  });
}
