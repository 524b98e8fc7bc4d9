import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import type { AllowList } from './allow-list.ts';

/** Settings of an installation. */
export interface ChannelOptions {
  readonly db: Kysely<Database>;
  readonly smtpUrl?: string | undefined;
  /** Of the mailbox that keeps copies of what goes out by `smtpUrl`. */
  readonly imapUrl?: string | undefined;
  /** Where in internal networks webhooks may go. */
  readonly webhookAllow?: AllowList | undefined;
}
