export { performAction, type ActionResult, type ActionRequest } from './enrollments/actions/perform-action.ts';
export { completeTask, type TaskCompletion } from './enrollments/actions/complete-task.ts';
export { classifyReply, type ReplyClass } from './enrollments/actions/classify-reply.ts';
export { performBulkAction, type BulkActionRequest, startBulkAction } from './publishing/bulk/bulk-action.ts';
export { type BulkJob, type BulkWork, findBulkJob, listBulkJobs, type MoveChoice, type MoveMode } from './publishing/bulk/bulk-job.ts';
export { cancelBulk } from './publishing/bulk/cancel-bulk.ts';
export { finishBulk, runBulk, type RunBulkOptions } from './publishing/bulk/run-bulk.ts';
export type { ManyFilter } from './publishing/bulk/selection.ts';
export { type Clock, databaseClock } from './context/clock.ts';
export type { EngineDeps, InstallationDeps, Logger, StoreDeps } from './context/deps.ts';
export { inWorkspace } from './context/in-workspace.ts';
export { deliverDue, type Delivered, type DeliverOptions } from './messages/deliver/deliver-due.ts';
export { Delivery, type DeliveryRound } from './messages/deliver/delivery.ts';
export { connectMailbox, type MailboxPace, type NewMailbox } from './mailboxes/connect-mailbox.ts';
export { dailyLimit } from './mailboxes/daily-limit.ts';
export { changeMailbox, type MailboxChange } from './mailboxes/change-mailbox.ts';
export { findCredentials, findMailbox } from './mailboxes/find-mailbox.ts';
export { type MailboxHealth, mailboxHealth } from './mailboxes/mailbox-health.ts';
export { mailboxLogins } from './mailboxes/mailbox-logins.ts';
export { removeMailbox, type RemovedMailbox } from './mailboxes/remove-mailbox.ts';
export { listMailboxes, listReadableMailboxes, type ReadableMailbox } from './mailboxes/list-mailboxes.ts';
export type { Mailbox, Warmup } from './mailboxes/mailbox.ts';
export { imapLogin, type MailboxCredentials, type OAuthTokens, smtpLogin } from './mailboxes/mailbox-credentials.ts';
export type { MailboxLimits } from './context/mailbox.ts';
export { recover, type Recovered } from './messages/deliver/recover.ts';
export { Diagnostician, type QuickDiagnosis } from './admin/doctor/diagnostician.ts';
export { diagnose, type DiagnoseOptions, type Diagnosis, examine, type Finding } from './admin/doctor/diagnose.ts';
export type { Case } from './admin/doctor/checks/check.ts';
export { enroll } from './enrollments/actions/enroll.ts';
export type { Enrolled, EnrollRefusal, EnrollRequest } from './enrollments/enroll/enroll-within.ts';
export { enrollRules, type EnrollRules, setEnrollRules } from './enrollments/enroll/enroll-rules.ts';
export type { IncomingEvent } from './enrollments/ingest/incoming-event.ts';
export { submitEvents, type Submitted } from './enrollments/ingest/submit-events.ts';
export {
  type Backlog,
  type FailedEnrollment,
  type MessageCounts,
  type Operations,
  operations,
  type UnconfirmedMessage,
  type WorkerFigures,
} from './admin/operations/operations.ts';
export { unprovidedSequences, type UnprovidedSequences } from './admin/operations/unprovided-sequences.ts';
export { askToResume } from './admin/operations/resume-mailbox.ts';
export { resolveUnconfirmed, type UnconfirmedVerdict } from './messages/deliver/resolve-unconfirmed.ts';
export { moveEnrollments, type MoveRequest, type MoveStarted, startMove } from './publishing/plan/move-enrollments.ts';
export { type PlanGroup, planPublish, type PlanRequest, type PublishPlan } from './publishing/plan/plan-publish.ts';
export type { Comparison, Sends } from './publishing/plan/compare-sends.ts';
export { publish, type Published, type PublishedVersion, type PublishRequest } from './publishing/publish/publish.ts';
export { changeSequenceStatus, setSequenceStatus, type StatusRequest } from './publishing/publish/set-sequence-status.ts';
export { type Erased, eraseLead, type EraseLead } from './privacy/erase-lead.ts';
export { exportLead } from './privacy/export-lead.ts';
export { rehearse, type Rehearsal, type RehearsalRequest, type Role } from './admin/rehearse/rehearse.ts';
export type { RehearsedEntry, RehearsedMessage, RehearsedRun } from './admin/rehearse/trace.ts';
export type { NextMessage } from './messages/rewrite/find-next-messages.ts';
export { nextMessage } from './messages/rewrite/next-message.ts';
export { type NextMessageGroup, type NextMessages, nextMessagesOfMany } from './publishing/bulk/next-messages-of-many.ts';
export {
  canBeUndone,
  type RewriteManyRequest,
  type RewriteManyStarted,
  startRewriteMany,
  startUndoRewrite,
} from './publishing/bulk/rewrite-many.ts';
export { rewriteNextMessage, type RewriteRequest, type Rewritten } from './messages/rewrite/rewrite-next-message.ts';
export { leadFacts } from './sql/lead-columns.ts';
export { stepDue, type StepDueOptions, type StepDueResult } from './enrollments/step/step-due.ts';
export { FairQueue } from './enrollments/step/fair-queue.ts';
export { createWorker, type Worker, type WorkerOptions } from './worker/create-worker.ts';
export { endWithParent } from './worker/end-with-parent.ts';
export { addSuppressions, type AddSuppressions, type NewSuppression } from './messages/suppressions/add-suppressions.ts';
export { type Lifted, liftSuppression, type LiftSuppression } from './messages/suppressions/lift-suppression.ts';
export { type UnreachableCall, unreachableCalls } from './publishing/publish/unreachable-calls.ts';
export { unprovidedChannels, type UnprovidedTouch, unprovidedTouches } from './messages/deliver/unprovided.ts';
export {
  describeStale,
  joinPulses,
  type Pulse,
  type Sign,
  SIGNS,
  STALE_AFTER,
  staleSigns,
  type WorkerPulse,
  workerPulses,
} from './worker/pulse.ts';
export type { FailedFilter, ResendObstacle } from './messages/resend/failed-messages.ts';
export { resend, type ResendRequest, type Resent } from './messages/resend/resend.ts';
export { announce, type Notice, notify, type Recipients } from './notifications/notify.ts';
export {
  describeNotification,
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationData,
  type NotificationKind,
} from './notifications/kinds.ts';
export { notifyNow } from './notifications/notify-now.ts';
export { receiveMail, type Receipt, type ReceivedMail } from './inbound/receive-mail.ts';
export { splitReply, type SplitReply } from './enrollments/opt-out/split-reply.ts';
export { MailboxReaders } from './inbound/mailbox-readers.ts';
export {
  changeNotificationSettings,
  type NotificationSettings,
  notificationSettings,
  type NotificationSettingsChange,
} from './notifications/change-settings.ts';
export { attachInbound, ignoreInbound, type UnmatchedDecision } from './inbound/decide-unmatched.ts';
