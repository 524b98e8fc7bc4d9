/**
 * Kysely's types of the tables, written by hand. They are the contract of the whole server side, and `schema.sql` next to `src` is
 * the same from Postgres. Timestamps are `Date` here and milliseconds in the core. Bigints are strings.
 */
import type {
  ApprovalRequestTable,
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
  MailboxPauseTable,
  SandboxMessageTable,
} from './schema/messages.ts';
import type { ConversationTable, InboundMessageTable, MailboxReadTable } from './schema/inbound.ts';
import type { LeadMailboxTable, MailboxPaceTable, MailboxTable } from './schema/mailboxes.ts';
import type { ExperimentTable } from './schema/experiments.ts';
import type { BulkJobTable, BulkItemTable, SecretTable, WorkerProcessTable } from './schema/operations.ts';
import type {
  UserTable,
  SessionTable,
  AccountTable,
  VerificationTable,
  TwoFactorTable,
  PasskeyTable,
  ThrottleTable,
  OwnerLinkTable,
  MemberTable,
  InvitationTable,
  ApiKeyTable,
} from './schema/accounts.ts';

import type { NotificationTable, NotificationSettingsTable } from './schema/notifications.ts';
import type { AuditLogTable, IdempotencyKeyTable } from './schema/audit.ts';

export type * from './schema/accounts.ts';
export type * from './schema/audit.ts';
export type * from './schema/sequences.ts';
export type * from './schema/experiments.ts';
export type * from './schema/inbound.ts';
export type * from './schema/leads.ts';
export type * from './schema/enrollments.ts';
export type * from './schema/mailboxes.ts';
export type * from './schema/messages.ts';
export type * from './schema/notifications.ts';
export type * from './schema/operations.ts';

export interface Database {
  workspaces: WorkspaceTable;
  approval_requests: ApprovalRequestTable;
  sequences: SequenceTable;
  drafts: DraftTable;
  versions: VersionTable;
  leads: LeadTable;
  enrollments: EnrollmentTable;
  messages: MessageTable;
  event_keys: EventKeyTable;
  mailbox_slots: MailboxSlotTable;
  mailbox_pauses: MailboxPauseTable;
  mailboxes: MailboxTable;
  lead_mailboxes: LeadMailboxTable;
  mailbox_paces: MailboxPaceTable;
  mailbox_reads: MailboxReadTable;
  inbound_messages: InboundMessageTable;
  conversations: ConversationTable;
  mailbox_log: MailboxLogTable;
  events: EventTable;
  timeline: TimelineTable;
  timeline_lines: TimelineLineView;
  tasks: TaskTable;
  suppressions: SuppressionTable;
  alerts: AlertTable;
  experiments: ExperimentTable;
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
  users: UserTable;
  sessions: SessionTable;
  accounts: AccountTable;
  verifications: VerificationTable;
  two_factors: TwoFactorTable;
  passkeys: PasskeyTable;
  throttles: ThrottleTable;
  owner_links: OwnerLinkTable;
  members: MemberTable;
  invitations: InvitationTable;
  api_keys: ApiKeyTable;
  audit_log: AuditLogTable;
  idempotency_keys: IdempotencyKeyTable;
  notifications: NotificationTable;
  notification_settings: NotificationSettingsTable;
}
