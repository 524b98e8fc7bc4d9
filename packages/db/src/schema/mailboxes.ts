import type { Generated } from 'kysely';
import type { DefaultTimestamp, JsonColumn, Nullable, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

/** How a connection is encrypted. `none` is for a server on this machine, or where the installation allows it. */
export type MailSecurity = 'tls' | 'starttls' | 'none';

/** A mail server as a mailbox uses it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly user: string;
}

/** `disconnected`: its sign-in no longer works, and a person has to sign in again. */
export type MailboxStatus = 'active' | 'paused' | 'disconnected';

/** A mailbox that a workspace connected. */
export interface MailboxTable {
  workspace_id: string;
  id: string;
  /** The user who sends from it. Null: shared by the workspace. */
  owner_id: Nullable<string>;
  /** In lower case. */
  address: string;
  /** Display name of the sender. Null: the name of the lead's owner. */
  name: Nullable<string>;
  reply_to: Nullable<string>;
  /** Added below the text of its emails. */
  signature: Nullable<string>;
  /** Preset that it was connected with, such as `google`. */
  provider: string;
  auth: 'password' | 'oauth';
  smtp: JsonColumn<MailServer>;
  /** Null: replies are not read. */
  imap: NullableJson<MailServer>;
  /** Sealed, like the two below. */
  smtp_secret: Nullable<string>;
  /** Null: the same as for SMTP. */
  imap_secret: Nullable<string>;
  /** JSON with the tokens of an OAuth sign-in. */
  oauth_secret: Nullable<string>;
  status: Generated<MailboxStatus>;
  /** Why it is not active. */
  reason: Nullable<string>;
  status_since: DefaultTimestamp;
  per_hour: Nullable<number>;
  /** In any 24 hours. With a warm-up it is the target. */
  per_day: Nullable<number>;
  /** Minimum distance between two emails, and the random extra on top of it. */
  gap_seconds: Generated<number>;
  jitter_seconds: Generated<number>;
  /** Emails on the first day of the warm-up, and how many more each day. Null: no warm-up. */
  warmup_start: Nullable<number>;
  warmup_step: Nullable<number>;
  warmup_from: NullableTimestamp;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

/** The mailbox that a lead gets its emails from. */
export interface LeadMailboxTable {
  workspace_id: string;
  lead_id: string;
  mailbox_id: string;
  assigned_at: Timestamp;
}

/** Pace of a mailbox with a minimum distance between two emails. */
export interface MailboxPaceTable {
  workspace_id: string;
  mailbox_id: string;
  /** When it may send the next email. */
  free_at: Timestamp;
  /** Emails are deferred up to then. */
  booked_until: Timestamp;
}
