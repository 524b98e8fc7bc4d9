import { type MailServer, newId } from '@touchline/db';
import type { StoreDeps } from '../context/deps.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailboxCredentials, sealCredentials } from './mailbox-credentials.ts';
import { MAILBOX_COLUMNS, toMailbox } from './mailbox-row.ts';

/** How much a mailbox may send, and how fast. */
export interface MailboxPace {
  readonly perHour: number | null;
  readonly perDay: number | null;
  readonly gapSeconds: number;
  readonly jitterSeconds: number;
  /** Null: no warm-up. It starts now. */
  readonly warmup: { readonly start: number; readonly step: number } | null;
}

/** A mailbox to connect, with credentials in plain text. */
export interface NewMailbox extends MailboxPace {
  readonly ownerId: string | null;
  readonly address: string;
  readonly name: string | null;
  readonly replyTo: string | null;
  readonly signature: string | null;
  readonly provider: string;
  readonly smtp: MailServer;
  readonly imap: MailServer | null;
  readonly credentials: MailboxCredentials;
}

/** Stores a mailbox with its sealed credentials. Null: the workspace has a mailbox with this address. */
export async function connectMailbox({ db }: Pick<StoreDeps, 'db'>, workspaceId: string, mailbox: NewMailbox): Promise<Mailbox | null> {
  const id = newId();
  const { credentials, warmup } = mailbox;
  const row = await db
    .insertInto('mailboxes')
    .values({
      workspace_id: workspaceId,
      id,
      owner_id: mailbox.ownerId,
      address: mailbox.address.toLowerCase(),
      name: mailbox.name,
      reply_to: mailbox.replyTo,
      signature: mailbox.signature,
      provider: mailbox.provider,
      auth: credentials.auth,
      smtp: JSON.stringify(mailbox.smtp),
      imap: mailbox.imap === null ? null : JSON.stringify(mailbox.imap),
      ...sealCredentials(workspaceId, id, credentials),
      per_hour: mailbox.perHour,
      per_day: mailbox.perDay,
      gap_seconds: mailbox.gapSeconds,
      jitter_seconds: mailbox.jitterSeconds,
      warmup_start: warmup?.start ?? null,
      warmup_step: warmup?.step ?? null,
      warmup_from: warmup === null ? null : new Date(),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'address']).doNothing())
    .returning(MAILBOX_COLUMNS)
    .executeTakeFirst();
  return row === undefined ? null : toMailbox(row);
}
