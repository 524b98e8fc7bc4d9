import type { MailLogin } from '@touchline/channels';
import type { StoreDeps } from '../context/deps.ts';
import type { Mailbox } from './mailbox.ts';
import { MAILBOX_COLUMNS, toMailbox } from './mailbox-row.ts';
import { imapLogin, openCredentials } from './mailbox-credentials.ts';

/** Mailboxes of a workspace, by address. */
export async function listMailboxes({ db }: Pick<StoreDeps, 'db'>, workspaceId: string): Promise<readonly Mailbox[]> {
  const rows = await db
    .selectFrom('mailboxes')
    .select(MAILBOX_COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .orderBy('address')
    .execute();
  return rows.map(toMailbox);
}

/** A mailbox whose replies are read, with its sign-in. `login` must not be logged, stored or answered. */
export interface ReadableMailbox extends Mailbox {
  readonly workspaceId: string;
  readonly login: MailLogin;
}

/**
 * Connected mailboxes with IMAP and a sign-in, of one workspace or of the whole installation. A paused mailbox sends nothing, but its
 * replies are read all the same. A mailbox whose secret cannot be opened is left out and logged.
 */
export async function listReadableMailboxes(
  { db, logger }: Pick<StoreDeps, 'db' | 'logger'>,
  workspaceId?: string,
): Promise<readonly ReadableMailbox[]> {
  const rows = await db
    .selectFrom('mailboxes')
    .select([...MAILBOX_COLUMNS, 'workspace_id', 'smtp_secret', 'imap_secret', 'oauth_secret'])
    .where('status', '<>', 'disconnected')
    .where('imap', 'is not', null)
    .$if(workspaceId !== undefined, (query) => query.where('workspace_id', '=', workspaceId ?? ''))
    .orderBy('workspace_id')
    .orderBy('address')
    .execute();
  return rows.flatMap((row) => {
    try {
      const credentials = openCredentials(row.workspace_id, row.id, row);
      const login = credentials === null ? null : imapLogin(row.imap, credentials);
      return login === null ? [] : [{ ...toMailbox(row), workspaceId: row.workspace_id, login }];
    } catch (error) {
      logger.error({ mailboxId: row.id, err: error }, 'failed to open the credentials of a mailbox');
      return [];
    }
  });
}
