/**
 * Kysely's view of the tables, by hand: it is the contract of the whole server side, and `schema.sql` beside `src` is what
 * Postgres says of the same. Timestamps are `Date` here and milliseconds in the core; bigints are strings.
 */
import type {
  WorkspaceTable,
  SequenceTable,
  DraftTable,
  VersionTable,
  CommentTable,
  PresenceTable,
  EnrollDayTable,
  FlowCountTable,
} from './schema/sequences.ts';
import type { LeadTable, SuppressionTable } from './schema/leads.ts';
import type {
  EnrollmentTable,
  EventKeyTable,
  EventTable,
  TimelineTable,
  TimelineLineView,
  TaskTable,
  AlertTable,
} from './schema/enrollments.ts';
import type {
  MessageTable,
  RewriteTable,
  MailboxLogTable,
  MailboxSlotTable,
  MailboxTable,
  SandboxMessageTable,
} from './schema/messages.ts';
import type { BulkJobTable, BulkItemTable, SecretTable, WorkerProcessTable } from './schema/operations.ts';

export type * from './schema/sequences.ts';
export type * from './schema/leads.ts';
export type * from './schema/enrollments.ts';
export type * from './schema/messages.ts';
export type * from './schema/operations.ts';

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
  mailboxes: MailboxTable;
  mailbox_log: MailboxLogTable;
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
