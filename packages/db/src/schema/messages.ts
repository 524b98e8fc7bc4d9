import type { Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, Nullable, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

/** `unconfirmed`: the message was handed over, and the provider's answer never came. Never sent again without a person. */
export type MessageStatus = 'queued' | 'claimed' | 'sent' | 'failed' | 'unconfirmed' | 'canceled';

/**
 * Why a provider refused a message. Only `address` says that the lead cannot be reached there; `no-provider` says that there is none to
 * ask.
 */
export type RefusalCause =
  | 'address'
  | 'full'
  | 'policy'
  | 'authentication'
  | 'content'
  | 'rate'
  | 'infrastructure'
  | 'no-provider'
  | 'unknown';

/** Why a message is unconfirmed. */
export type MessageDoubt = 'timeout' | 'connection-lost' | 'process-died' | 'worker-stopped' | 'channel-broke';

export interface MessageTable {
  workspace_id: string;
  id: string;
  enrollment_id: string;
  sequence_id: string;
  version_id: string;
  lead_id: string;
  step_id: string;
  visit: number;
  channel: string;
  variant: Nullable<string>;
  /** Earlier touch whose thread this continues. */
  thread_step: Nullable<string>;
  status: Generated<MessageStatus>;
  attempts: Generated<number>;
  /** How often a person had it sent again after it failed. */
  resends: Generated<number>;
  next_attempt_at: Timestamp;
  /** Id of the worker process. */
  claimed_by: Nullable<string>;
  claimed_at: NullableTimestamp;
  /** When it was handed to the provider; null while claimed means: surely not sent. */
  submitted_at: NullableTimestamp;
  /** The enrollment ended while the message was claimed: it must not be handed over any more. */
  cancel_requested: Generated<boolean>;
  /** A person said "now": window and guards were their affair. */
  manual: Generated<boolean>;
  sent_at: NullableTimestamp;
  is_test: Generated<boolean>;
  to_address: Nullable<string>;
  subject: Nullable<string>;
  body_text: Nullable<string>;
  body_html: Nullable<string>;
  headers: NullableJson<Record<string, string>>;
  /** What the provider calls it; for e-mail the Message-ID with its angle brackets. */
  provider_id: Nullable<string>;
  error: Nullable<string>;
  /** Of the last refusal; `error` has the provider's words. */
  cause: Nullable<RefusalCause>;
  /** Only of an unconfirmed message. */
  doubt: Nullable<MessageDoubt>;
  /** When a mail server last refused it with an answer that seemed to concern the mailbox. */
  refused_at: NullableTimestamp;
  /** How often it was refused like that while the server accepted other messages. */
  refused_alone: Generated<number>;
  /** Queued, and left alone until its sending mailbox is resumed. */
  parked: Generated<boolean>;
  created_at: Timestamp;
}

/** Content that a person wrote for one message of one lead instead of its variant's. */
export interface RewriteTable {
  workspace_id: string;
  enrollment_id: string;
  step_id: string;
  visit: number;
  /** Empty where only the first line was written. */
  content: DefaultJson<Record<string, string>>;
  first_line: Nullable<string>;
  by: Nullable<string>;
  created_at: Timestamp;
}

/** How many messages a sending mailbox has room for in an hour is a setting; here is what it used. */
export interface MailboxSlotTable {
  address: string;
  /** Its beginning. */
  hour: Timestamp;
  used: Generated<number>;
  /** Put off to this hour. */
  booked: Generated<number>;
}

/** A sending mailbox. Paused while `cause` is set. */
export interface MailboxTable {
  address: string;
  cause: Nullable<RefusalCause>;
  /** The mail server's words. */
  error: Nullable<string>;
  since: NullableTimestamp;
  /** Probes since the pause began. */
  probes: Generated<number>;
  /** When the next message is tried. */
  probe_at: NullableTimestamp;
  /** Worker process that is trying one. */
  probe_by: Nullable<string>;
  /** When the server last accepted a message after a pause. */
  accepted_at: NullableTimestamp;
}

/** History of pauses. `resume-asked`: a person wants the next probe now. */
export interface MailboxLogTable {
  id: string;
  address: string;
  at: Timestamp;
  what: 'paused' | 'resume-asked' | 'resumed';
  cause: Nullable<RefusalCause>;
  error: Nullable<string>;
  by: Nullable<string>;
  why: Nullable<string>;
}

export interface SandboxMessageTable {
  workspace_id: string;
  id: string;
  message_id: Nullable<string>;
  channel: string;
  sender: string;
  recipient: string;
  subject: Nullable<string>;
  text: string;
  html: Nullable<string>;
  headers: DefaultJson<Record<string, string>>;
  received_at: DefaultTimestamp;
}
