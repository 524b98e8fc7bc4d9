import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { StoreDeps } from '../context/deps.ts';
import { ingest } from '../enrollments/ingest/ingest.ts';
import { inTransaction } from '../sql/transaction.ts';
import { inboundEvent } from './inbound-event.ts';
import { NO_MATCH } from './match-mail.ts';
import { noteConversation } from './receive-mail.ts';

/** A person's decision about a mail that was matched with no lead. */
export interface UnmatchedDecision {
  readonly workspaceId: string;
  readonly id: string;
  readonly by: string | null;
}

/**
 * Attaches a mail to a lead, which then counts as its author: an answer stops the lead's sequences. False: there is no such mail without
 * a lead, or no such lead.
 */
export async function attachInbound(
  deps: StoreDeps,
  { workspaceId, id, by, leadId }: UnmatchedDecision & { readonly leadId: string },
): Promise<boolean> {
  return inTransaction(deps.pool, async (client) => {
    const { rows } = await client.query<{ kind: string; body_text: string; subject: string; at: Date }>(
      `UPDATE inbound_messages SET lead_id = $3, decided_by = $4, ignored_at = NULL
       WHERE workspace_id = $1 AND id = $2 AND lead_id IS NULL AND EXISTS (SELECT FROM leads WHERE workspace_id = $1 AND id = $3)
       RETURNING kind, body_text, subject, received_at AS at`,
      [workspaceId, id, leadId, by],
    );
    const [mail] = rows;
    if (mail === undefined) return false;
    const now = await deps.clock.now(client);
    // A report about a mail that is not ours says nothing about the lead.
    if (!WRITTEN.has(mail.kind)) return true;
    await tell(client, { workspaceId, id, leadId, own: mail.body_text, subject: mail.subject, at: mail.at.getTime(), now, by });
    return true;
  });
}

/** Kinds that a person wrote. */
const WRITTEN: ReadonlySet<string> = new Set(['human', 'opt-out']);

interface Attached {
  readonly workspaceId: string;
  readonly id: string;
  readonly leadId: string;
  readonly own: string;
  readonly subject: string;
  readonly at: number;
  readonly now: number;
  readonly by: string | null;
}

async function tell(client: PoolClient, { leadId, now, by, ...mail }: Attached): Promise<void> {
  const { workspaceId, id, at } = mail;
  const { kind, event, needsReply } = inboundEvent({ ...mail, found: { type: 'human' }, match: { ...NO_MATCH, leadId } });
  await client.query('UPDATE inbound_messages SET kind = $3 WHERE workspace_id = $1 AND id = $2', [workspaceId, id, kind]);
  // At the time of the decision: sequences that began since the mail came would miss it.
  if (event !== null) await ingest(client, [{ ...event, at: now }], now, { by, why: null });
  await noteConversation(client, { workspaceId, leadId, inboundId: id, at, needsReply });
}

/** Takes a mail off the list of those without a lead. It stays stored. False: there is no such mail without a lead. */
export async function ignoreInbound({ db }: Pick<StoreDeps, 'db'>, { workspaceId, id, by }: UnmatchedDecision): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbound_messages')
    .set({ ignored_at: sql<Date>`now()`, decided_by: by })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('lead_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
