import type { Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, Nullable, NullableJson, NullableTimestamp, Timestamp } from './columns.ts';

/** `unconfirmed`: the message was handed over, and the provider's answer never came. Never sent again without a person. */
export type MessageStatus = 'queued' | 'claimed' | 'sent' | 'failed' | 'unconfirmed' | 'canceled';

/**
 * Why a provider refused a message. Only `address` means that the lead is unreachable there; `no-provider` means that no provider is
 * configured.
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
  /** The earlier touch whose thread this one continues. */
  thread_step: Nullable<string>;
  status: Generated<MessageStatus>;
  attempts: Generated<number>;
  /** Number of times that a person resent it after a failure. */
  resends: Generated<number>;
  /** Number of soft bounces after which the engine sent it again. */
  soft_bounces: Generated<number>;
  next_attempt_at: Timestamp;
  /** Id of the worker process. */
  claimed_by: Nullable<string>;
  claimed_at: NullableTimestamp;
  /** When it was submitted to the provider. Null while claimed: certainly not sent. */
  submitted_at: NullableTimestamp;
  /** The enrollment ended while the message was claimed, so it must not be submitted. */
  cancel_requested: Generated<boolean>;
  /** A person chose to send now, so window and limits are ignored. */
  manual: Generated<boolean>;
  sent_at: NullableTimestamp;
  is_test: Generated<boolean>;
  to_address: Nullable<string>;
  subject: Nullable<string>;
  body_text: Nullable<string>;
  body_html: Nullable<string>;
  headers: NullableJson<Record<string, string>>;
  /** The id at the provider; for email the Message-ID with its angle brackets. */
  provider_id: Nullable<string>;
  error: Nullable<string>;
  /** Kind of the last refusal; `error` has the provider's text. */
  cause: Nullable<RefusalCause>;
  /** Only of an unconfirmed message. */
  doubt: Nullable<MessageDoubt>;
  /** When a mail server last refused it with a reply that seemed to concern the mailbox. */
  refused_at: NullableTimestamp;
  /** Number of such refusals while the server accepted other messages. */
  refused_alone: Generated<number>;
  /** Queued until its sending mailbox resumes. */
  parked: Generated<boolean>;
  /** The connected mailbox that sends it. Null: the installation's sender, or not chosen yet. */
  mailbox_id: Nullable<string>;
  created_at: Timestamp;
}

/** Custom content that a person wrote for one message of one lead, instead of the variant. */
export interface RewriteTable {
  workspace_id: string;
  enrollment_id: string;
  step_id: string;
  visit: number;
  /** Empty if only the opening line was written. */
  content: DefaultJson<Record<string, string>>;
  first_line: Nullable<string>;
  by: Nullable<string>;
  created_at: Timestamp;
}

/** Messages that a sending mailbox used of its hourly limit, which is a setting. */
export interface MailboxSlotTable {
  address: string;
  /** Start of the hour. */
  hour: Timestamp;
  used: Generated<number>;
  /** Postponed to this hour. */
  booked: Generated<number>;
}

/**
 * Pause of a sending mailbox, while `cause` is set. The installation's sender has its address as the key, and a connected mailbox its id.
 */
export interface MailboxPauseTable {
  address: string;
  cause: Nullable<RefusalCause>;
  /** The reply of the mail server. */
  error: Nullable<string>;
  since: NullableTimestamp;
  /** Probes since the pause began. */
  probes: Generated<number>;
  /** When the next message is tried. */
  probe_at: NullableTimestamp;
  /** The worker process that is trying one. */
  probe_by: Nullable<string>;
  /** When the server last accepted a message after a pause. */
  accepted_at: NullableTimestamp;
}

/** History of pauses. `resume-asked`: a person requested the next probe now. */
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
