import type { ColumnType, Generated } from 'kysely';

/**
 * Kysely's view of the tables, by hand: it is the contract of the whole server side, and `schema.sql` beside `src` is what
 * Postgres says of the same. Timestamps are `Date` here and milliseconds in the core; bigints are strings.
 */

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type DefaultTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
/** Written as JSON text (`JSON.stringify`), read as a value. */
type JsonColumn<T = unknown> = ColumnType<T, string, string>;
type DefaultJson<T = unknown> = ColumnType<T, string | undefined, string>;
type NullableJson<T = unknown> = ColumnType<T | null, string | null | undefined, string | null>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** `draining`: nobody new comes in, who is in it goes on. */
export type SequenceStatus = 'draft' | 'active' | 'paused' | 'draining' | 'archived';
/** `failed`: set aside with its error after a bug or bad data; a person may retry it. */
export type EnrollmentRowStatus = 'active' | 'paused' | 'ended' | 'failed';
/** `unknown`: the process died after it handed the message over and before it heard back. Never resent by itself. */
export type MessageStatus = 'queued' | 'claimed' | 'sent' | 'failed' | 'unknown' | 'cancelled';
export type TaskStatus = 'open' | 'done' | 'cancelled';
/** `first-line`: to write the first line of a message that waits for it. */
export type TaskPurpose = 'touch' | 'first-line';

export interface WorkspaceTable {
  id: string;
  name: string;
  created_at: DefaultTimestamp;
}

export interface SequenceTable {
  workspace_id: string;
  id: string;
  name: string;
  status: Generated<SequenceStatus>;
  /** Number of the latest version; null until the first is published. */
  published_version: Nullable<number>;
  /** Whether a lead who was in it before may come in again. */
  reenroll: Generated<'always' | 'after-days' | 'never'>;
  /** Set with `after-days` only. */
  reenroll_days: Nullable<number>;
  /** A lead is in one sequence of a group at a time; `*` excludes every other sequence. */
  exclusive_group: Nullable<string>;
  /** Within the group the higher one takes a lead from the lower one. */
  priority: Generated<number>;
  /** More start on the days after. */
  enrolls_per_day: Nullable<number>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface DraftTable {
  workspace_id: string;
  sequence_id: string;
  revision: Generated<number>;
  document: JsonColumn;
  updated_at: DefaultTimestamp;
}

export interface VersionTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  number: number;
  document: JsonColumn;
  ir: JsonColumn;
  ir_hash: string;
  note: Nullable<string>;
  published_at: DefaultTimestamp;
}

export interface LeadOwner {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly timeZone: string | null;
}

export interface LeadTable {
  workspace_id: string;
  id: string;
  email: Nullable<string>;
  phone: Nullable<string>;
  linkedin: Nullable<string>;
  first_name: Nullable<string>;
  last_name: Nullable<string>;
  company: Nullable<string>;
  time_zone: Nullable<string>;
  tier: Nullable<'hot' | 'warm' | 'cold' | 'dead'>;
  source: Nullable<string>;
  stage: Nullable<string>;
  tags: Generated<string[]>;
  fields: DefaultJson<Record<string, unknown>>;
  consent_email: Generated<boolean>;
  consent_sms: Generated<boolean>;
  consent_call: Generated<boolean>;
  owner: NullableJson<LeadOwner>;
  is_test: Generated<boolean>;
  created_at: DefaultTimestamp;
  updated_at: DefaultTimestamp;
}

export interface EnrollmentTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  version_id: string;
  lead_id: string;
  /** Null when nothing but an event or a person can move it. */
  due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  enrolled_at: Timestamp;
  updated_at: DefaultTimestamp;
  is_test: Generated<boolean>;
  status: EnrollmentRowStatus;
  step_id: Nullable<string>;
  end_reason: Nullable<string>;
  /** `EnrollmentState` of the core. */
  state: JsonColumn;
  error: Nullable<string>;
}

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
  next_attempt_at: Timestamp;
  /** Id of the worker process. */
  claimed_by: Nullable<string>;
  claimed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** When it was handed to the provider; null while claimed means: surely not sent. */
  handed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** The enrollment ended while the message was claimed: it must not be handed over any more. */
  withdrawn: Generated<boolean>;
  /** A person said "now": window and guards were their affair. */
  by_hand: Generated<boolean>;
  sent_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  is_test: Generated<boolean>;
  to_address: Nullable<string>;
  subject: Nullable<string>;
  body_text: Nullable<string>;
  body_html: Nullable<string>;
  headers: NullableJson<Record<string, string>>;
  /** What the provider calls it; for e-mail the Message-ID with its angle brackets. */
  provider_id: Nullable<string>;
  error: Nullable<string>;
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

export interface EventKeyTable {
  workspace_id: string;
  key: string;
  created_at: DefaultTimestamp;
}

export interface EventTable {
  workspace_id: string;
  id: string;
  /** Id at its source; the same key twice is the same event. */
  key: string;
  name: string;
  at: Timestamp;
  lead_id: Nullable<string>;
  enrollment_id: Nullable<string>;
  message_id: Nullable<string>;
  step_id: Nullable<string>;
  visit: Nullable<number>;
  channel: Nullable<string>;
  human: Nullable<boolean>;
  link: Nullable<string>;
  outcome: Nullable<string>;
  properties: DefaultJson<Record<string, unknown>>;
  created_at: DefaultTimestamp;
}

export interface TimelineTable {
  workspace_id: string;
  id: string;
  enrollment_id: string;
  lead_id: string;
  sequence_id: string;
  at: Timestamp;
  /** What happened at one instant, in its order: an array of `TimelineEntry` of the core. */
  entries: JsonColumn;
  /** Who, when it was a person's act. */
  by: Nullable<string>;
  why: Nullable<string>;
  created_at: DefaultTimestamp;
}

/** `timeline` with a row for each entry. Their ids are made up of those of the rows and ascend as they do. */
export interface TimelineLineView extends Omit<TimelineTable, 'entries'> {
  /** `TimelineEntry` of the core. */
  entry: JsonColumn;
}

export interface TaskTable {
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
  purpose: Generated<TaskPurpose>;
  status: Generated<TaskStatus>;
  due_at: Timestamp;
  outcome: Nullable<string>;
  note: Nullable<string>;
  is_test: Generated<boolean>;
  created_at: Timestamp;
  completed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface SuppressionTable {
  workspace_id: string;
  id: string;
  channel: string;
  /** Lower case for e-mail. */
  address: string;
  reason: string;
  created_at: DefaultTimestamp;
}

export interface AlertTable {
  workspace_id: string;
  id: string;
  enrollment_id: string;
  lead_id: string;
  step_id: string;
  text: string;
  created_at: DefaultTimestamp;
  read_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface FlowCountTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  step_id: string;
  /** `entered`, `sent`, `opened`, `clicked`, `replied`, `ended` or `exit:<name>`. */
  what: string;
  n: ColumnType<string, number | string, number | string>;
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

export interface SecretTable {
  workspace_id: string;
  id: string;
  name: string;
  value: string;
  created_at: DefaultTimestamp;
}

export interface WorkerProcessTable {
  id: string;
  /** Key of the session-level advisory lock that the living process holds. */
  lock_key: ColumnType<string, number | string, number | string>;
  started_at: Timestamp;
  heartbeat_at: Timestamp;
  version: string;
  /** Counts since the start, and the names of its job runners. */
  stats: DefaultJson<Record<string, number | readonly string[]>>;
}

export interface EnrollDayTable {
  workspace_id: string;
  sequence_id: string;
  /** UTC. */
  day: ColumnType<string, string, string>;
  n: number;
}

export type BulkJobStatus = 'running' | 'done' | 'cancelled' | 'failed';

export interface BulkJobTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  work: JsonColumn;
  status: Generated<BulkJobStatus>;
  total: number;
  /** How many of its items are done with. */
  place: Generated<number>;
  /** What became of them. */
  counts: DefaultJson<Record<string, number>>;
  by: Nullable<string>;
  why: Nullable<string>;
  error: Nullable<string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

export interface BulkItemTable {
  workspace_id: string;
  job_id: string;
  /** From 1. */
  place: number;
  enrollment_id: string;
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

/** What somebody said about a step. The step may be gone. */
export interface CommentTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  node_id: string;
  text: string;
  by: Nullable<string>;
  created_at: DefaultTimestamp;
  resolved_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** A browser tab that has a sequence open. Unlogged: empty after a crash. */
export interface PresenceTable {
  workspace_id: string;
  sequence_id: string;
  /** Made by the tab. */
  tab: string;
  name: Nullable<string>;
  seen_at: Timestamp;
}

export interface Database {
  workspaces: WorkspaceTable;
  sequences: SequenceTable;
  drafts: DraftTable;
  versions: VersionTable;
  leads: LeadTable;
  enrollments: EnrollmentTable;
  messages: MessageTable;
  event_keys: EventKeyTable;
  mailbox_slots: MailboxSlotTable;
  events: EventTable;
  timeline: TimelineTable;
  timeline_lines: TimelineLineView;
  tasks: TaskTable;
  suppressions: SuppressionTable;
  alerts: AlertTable;
  flow_counts: FlowCountTable;
  sandbox_messages: SandboxMessageTable;
  secrets: SecretTable;
  worker_processes: WorkerProcessTable;
  enroll_days: EnrollDayTable;
  bulk_jobs: BulkJobTable;
  bulk_items: BulkItemTable;
  rewrites: RewriteTable;
  comments: CommentTable;
  presence: PresenceTable;
}
