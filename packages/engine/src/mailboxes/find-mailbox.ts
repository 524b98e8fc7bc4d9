import type { StoreDeps } from '../context/deps.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailboxCredentials, openCredentials } from './mailbox-credentials.ts';
import { MAILBOX_COLUMNS, toMailbox } from './mailbox-row.ts';

/** Null: the workspace has no such mailbox. */
export async function findMailbox({ db }: Pick<StoreDeps, 'db'>, workspaceId: string, id: string): Promise<Mailbox | null> {
  const row = await db
    .selectFrom('mailboxes')
    .select(MAILBOX_COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toMailbox(row);
}

/**
 * Credentials of a mailbox, which must not be logged or answered. Null: the mailbox does not exist, or has no sign-in.
 *
 * @throws Error with a remedy when the key of the installation is missing
 */
export async function findCredentials({ db }: Pick<StoreDeps, 'db'>, workspaceId: string, id: string): Promise<MailboxCredentials | null> {
  const row = await db
    .selectFrom('mailboxes')
    .select(['smtp_secret', 'imap_secret', 'oauth_secret'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : openCredentials(workspaceId, id, row);
}
