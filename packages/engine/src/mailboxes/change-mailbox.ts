import type { MailServer } from '@touchline/db';
import { sql } from 'kysely';
import type { StoreDeps } from '../context/deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import type { MailboxPace } from './connect-mailbox.ts';
import { findMailbox } from './find-mailbox.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailboxCredentials, sealCredentials } from './mailbox-credentials.ts';
import { freeMessages } from './free-messages.ts';

type OptionalPace = { readonly [Field in keyof MailboxPace]?: MailboxPace[Field] | undefined };

/** Missing fields stay as they are. */
export interface MailboxChange extends OptionalPace {
  readonly ownerId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly replyTo?: string | null | undefined;
  readonly signature?: string | null | undefined;
  /** Servers with new credentials: a stored password never goes to a server that another person named. */
  readonly connection?: { readonly smtp: MailServer; readonly imap: MailServer | null; readonly credentials: MailboxCredentials };
  /** Pauses the mailbox with a reason, or activates it. */
  readonly status?: { readonly to: 'active' } | { readonly to: 'paused' | 'disconnected'; readonly reason: string } | undefined;
}

/** Null: the workspace has no such mailbox. */
export async function changeMailbox(deps: StoreDeps, workspaceId: string, id: string, change: MailboxChange): Promise<Mailbox | null> {
  const { connection, warmup } = change;
  // A working sign-in ends the state that asked for one.
  const status = change.status ?? (connection === undefined ? undefined : { to: 'active' as const });
  await deps.db
    .updateTable('mailboxes')
    .set({
      ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.replyTo === undefined ? {} : { reply_to: change.replyTo }),
      ...(change.signature === undefined ? {} : { signature: change.signature }),
      ...(change.perHour === undefined ? {} : { per_hour: change.perHour }),
      ...(change.perDay === undefined ? {} : { per_day: change.perDay }),
      ...(change.gapSeconds === undefined ? {} : { gap_seconds: change.gapSeconds }),
      ...(change.jitterSeconds === undefined ? {} : { jitter_seconds: change.jitterSeconds }),
      ...(warmup === undefined
        ? {}
        : {
            warmup_start: warmup?.start ?? null,
            warmup_step: warmup?.step ?? null,
            // Another step does not start the warm-up again.
            warmup_from: warmup === null ? null : sql<Date>`coalesce(warmup_from, now())`,
          }),
      ...(connection === undefined
        ? {}
        : {
            auth: connection.credentials.auth,
            smtp: JSON.stringify(connection.smtp),
            imap: connection.imap === null ? null : JSON.stringify(connection.imap),
            ...sealCredentials(workspaceId, id, connection.credentials),
          }),
      ...(status === undefined
        ? {}
        : { status: status.to, reason: 'reason' in status ? status.reason : null, status_since: sql<Date>`now()` }),
      updated_at: sql<Date>`now()`,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  if (status !== undefined) await inTransaction(deps.pool, (client) => freeMessages(client, workspaceId, id));
  return findMailbox(deps, workspaceId, id);
}
