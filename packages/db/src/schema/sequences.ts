import type { ColumnType, Generated } from 'kysely';
import type { DefaultTimestamp, JsonColumn, Nullable, NullableTimestamp, Timestamp } from './columns.ts';

/** `closing`: closed to new leads; active leads continue. */
export type SequenceStatus = 'draft' | 'active' | 'paused' | 'closing' | 'archived';

export interface WorkspaceTable {
  id: string;
  name: string;
  created_at: DefaultTimestamp;
  /** Clock in the app. Null: as in the browser's locale. */
  hour_cycle: Nullable<'12' | '24'>;
  /** First day of the week in the app. Null: as in the browser's locale. */
  first_weekday: Nullable<'monday' | 'saturday' | 'sunday'>;
  /** Zone of new sequences. Null: that of the browser. */
  time_zone: Nullable<string>;
  /** Sender name for leads without an owner. Null: that of the installation. */
  sender_name: Nullable<string>;
  reply_to: Nullable<string>;
  /** Below every email, as the law of many countries asks. */
  postal_address: Nullable<string>;
  /** Months that timeline entries and events are kept. Null: without end. */
  history_months: Nullable<number>;
  /** Months that the texts of messages are kept. Null: without end. */
  message_months: Nullable<number>;
  /** Retention has removed the texts of messages up to this one. */
  message_texts_kept_after: Nullable<string>;
  /** A member without an approval may not publish. */
  needs_approval: Generated<boolean>;
}

export interface SequenceTable {
  workspace_id: string;
  id: string;
  name: string;
  status: Generated<SequenceStatus>;
  /** Number of the latest version; null until the first is published. */
  published_version: Nullable<number>;
  /** Whether a lead may enroll again. */
  reenroll: Generated<'always' | 'after-days' | 'never'>;
  /** Set only with `after-days`. */
  reenroll_days: Nullable<number>;
  /** A lead is in one sequence of a group at a time; `*` excludes every other sequence. */
  exclusive_group: Nullable<string>;
  /** Within the group, a higher priority takes a lead from a lower one. */
  priority: Generated<number>;
  /** Leads over the limit start on later days. */
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
  saved_by: string | null;
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

/** A comment on a step, which may have been deleted. */
export interface CommentTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  node_id: string;
  text: string;
  by: Nullable<string>;
  created_at: DefaultTimestamp;
  resolved_at: NullableTimestamp;
}

/** A browser tab with an open sequence. Unlogged: empty after a crash. */
export interface PresenceTable {
  workspace_id: string;
  sequence_id: string;
  /** Created by the tab. */
  tab: string;
  name: Nullable<string>;
  seen_at: Timestamp;
}

export interface EnrollDayTable {
  workspace_id: string;
  sequence_id: string;
  /** UTC. */
  day: ColumnType<string, string, string>;
  n: number;
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

export interface ApprovalRequestTable {
  workspace_id: string;
  sequence_id: string;
  /** The draft that it is about. */
  revision: number;
  user_id: string;
  by: string;
  text: Nullable<string>;
  created_at: DefaultTimestamp;
  /** Null: open. */
  decision: Nullable<'approved' | 'declined'>;
  decided_by: Nullable<string>;
  decided_at: NullableTimestamp;
  reason: Nullable<string>;
}
