import type { Generated } from 'kysely';
import type { DefaultJson, DefaultTimestamp, JsonColumn, Nullable, NullableTimestamp, Timestamp } from './columns.ts';

/** `failed`: stopped by a bug or bad data, with the error; a person may retry it. */
export type EnrollmentRowStatus = 'active' | 'paused' | 'ended' | 'failed';

export type TaskStatus = 'open' | 'done' | 'canceled';

/** `first-line`: to write the opening line of a message that waits for it. */
export type TaskPurpose = 'touch' | 'first-line';

export interface EnrollmentTable {
  workspace_id: string;
  id: string;
  sequence_id: string;
  version_id: string;
  lead_id: string;
  /** Null if only an event or a person can advance it. */
  due_at: NullableTimestamp;
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

export interface EventKeyTable {
  workspace_id: string;
  key: string;
  created_at: DefaultTimestamp;
}

export interface EventTable {
  workspace_id: string;
  id: string;
  /** Id at its source. A repeated key is the same event. */
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
  /** Entries of one instant, in order: an array of `TimelineEntry` of the core. */
  entries: JsonColumn;
  /** The person, for an action. */
  by: Nullable<string>;
  why: Nullable<string>;
  created_at: DefaultTimestamp;
}

/** `timeline` with one row per entry. Ids derive from the ids of the rows and ascend in the same order. */
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
  completed_at: NullableTimestamp;
}

export interface AlertTable {
  workspace_id: string;
  id: string;
  enrollment_id: string;
  lead_id: string;
  step_id: string;
  text: string;
  created_at: DefaultTimestamp;
  read_at: NullableTimestamp;
  read_by: Nullable<string>;
  /** When it was submitted to the mail channel for the owner, or failed, with the reason in `mail_error`. */
  mailed_at: NullableTimestamp;
  mail_error: Nullable<string>;
  mail_attempts: Generated<number>;
  next_mail_at: NullableTimestamp;
}
