import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { AllowList } from './allow-list.ts';
import type { MailLogin } from './mail-login.ts';

/** Where a channel gets the sign-in of a mailbox, with a fresh token if it has one. Throws when the mailbox has none any more. */
export interface MailboxLogins {
  readonly smtp: (workspaceId: string, mailboxId: string) => Promise<MailLogin>;
}

/** Settings of an installation. */
export interface ChannelOptions {
  readonly db: Kysely<Database>;
  readonly smtpUrl?: string | undefined;
  /** Of the mailbox that keeps copies of what goes out by `smtpUrl`. */
  readonly imapUrl?: string | undefined;
  /** Sign-ins of connected mailboxes. Without them nothing goes out through one. */
  readonly mailboxes?: MailboxLogins | undefined;
  /** Where in internal networks their servers may be. */
  readonly mailAllow?: AllowList | undefined;
  /** Where in internal networks webhooks may go. */
  readonly webhookAllow?: AllowList | undefined;
}
