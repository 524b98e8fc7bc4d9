import type { MailboxStatus, MailServer } from '@touchline/db';
import type { Instant } from '@touchline/sequence';

/** A growing daily limit of a mailbox that is new or has rested. */
export interface Warmup {
  /** Emails on the first day. */
  readonly start: number;
  /** How many more each day, up to the daily limit. */
  readonly step: number;
  readonly from: Instant;
}

/** A mailbox that a workspace connected, without its credentials. */
export interface Mailbox {
  readonly id: string;
  /** Null: shared by the workspace. */
  readonly ownerId: string | null;
  readonly address: string;
  readonly name: string | null;
  readonly replyTo: string | null;
  readonly signature: string | null;
  readonly provider: string;
  readonly auth: 'password' | 'oauth';
  readonly smtp: MailServer;
  readonly imap: MailServer | null;
  readonly status: MailboxStatus;
  readonly reason: string | null;
  readonly statusSince: Instant;
  readonly perHour: number | null;
  readonly perDay: number | null;
  readonly gapSeconds: number;
  readonly jitterSeconds: number;
  readonly warmup: Warmup | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
