import type { Generated } from 'kysely';
import type { DefaultJson, Nullable, NullableTimestamp, Timestamp } from './columns.ts';

/** What an incoming message is. `opt-out`: a person asks to stop. */
export type InboundKind = 'human' | 'opt-out' | 'automatic' | 'out-of-office' | 'bounce' | 'complaint';

/** A file of an incoming message. Its content is read from the source. */
export interface InboundPart {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A message that came in. Without a lead it waits for a person, unless `ignored_at` is set. */
export interface InboundMessageTable {
  workspace_id: string;
  id: string;
  /** Fingerprint: the same mail from two mailboxes or read twice is one row. */
  key: string;
  mailbox_id: Nullable<string>;
  channel: string;
  kind: InboundKind;
  lead_id: Nullable<string>;
  /** The message that it answers or reports about. */
  message_id: Nullable<string>;
  enrollment_id: Nullable<string>;
  from_address: Nullable<string>;
  from_name: Nullable<string>;
  subject: string;
  /** What its sender wrote, without the quoted text. */
  body_text: string;
  quoted_text: string;
  body_html: Nullable<string>;
  /** Message-ID with angle brackets. */
  internet_id: Nullable<string>;
  reference_ids: DefaultJson<string[]>;
  parts: DefaultJson<InboundPart[]>;
  /** Of a bounce its cause, of a notice of absence the return date. */
  details: DefaultJson<Record<string, string | boolean | null>>;
  /** The mail as it came. Null: too large to keep. */
  source: Nullable<Buffer>;
  received_at: Timestamp;
  created_at: Timestamp;
  ignored_at: NullableTimestamp;
  /** The person who attached it to a lead or ignored it. */
  decided_by: Nullable<string>;
}

/** The conversation with a lead, over all channels. */
export interface ConversationTable {
  workspace_id: string;
  lead_id: string;
  /** The last message came from the lead, and it was not answered or closed. */
  needs_reply: boolean;
  last_at: Timestamp;
  last_inbound_id: Nullable<string>;
  snoozed_until: NullableTimestamp;
}

/** How far the replies of a connected mailbox were read. */
export interface MailboxReadTable {
  workspace_id: string;
  mailbox_id: string;
  /** Null: never read. UIDs of another validity mean other mails (RFC 3501). */
  uid_validity: Nullable<string>;
  last_uid: Generated<string>;
  /** Mails from before this instant are not read. */
  since: NullableTimestamp;
  /** When its server last answered. */
  read_at: NullableTimestamp;
  error: Nullable<string>;
  /** The worker process that reads it, and until when it may. */
  reader: Nullable<string>;
  reader_until: NullableTimestamp;
}
