export { act, type Acted, type ActRequest } from './act/act.ts';
export { completeTask, type TaskCompletion } from './act/complete-task.ts';
export { judgeReply, type ReplyJudgement } from './act/judge-reply.ts';
export { actOnMany, type ManyRequest, startActOnMany } from './bulk/act-on-many.ts';
export { type BulkJob, type BulkWork, findBulkJob, listBulkJobs, type MoveChoice, type MoveMode } from './bulk/bulk-job.ts';
export { cancelBulk } from './bulk/cancel-bulk.ts';
export { finishBulk, runBulk, type RunBulkOptions } from './bulk/run-bulk.ts';
export type { ManyFilter } from './bulk/selection.ts';
export { type Clock, databaseClock } from './clock.ts';
export type { EngineDeps, Logger, StoreDeps } from './deps.ts';
export { deliverDue, type Delivered, type DeliverOptions } from './deliver/deliver-due.ts';
export { Delivery, type DeliveryRound } from './deliver/delivery.ts';
export type { MailboxLimits } from './deliver/mailbox.ts';
export { recover, type Recovered } from './deliver/recover.ts';
export { Diagnostician, type QuickDiagnosis } from './doctor/diagnostician.ts';
export { diagnose, type DiagnoseOptions, type Diagnosis, examine, type Finding } from './doctor/diagnose.ts';
export type { Case } from './doctor/check.ts';
export { enroll } from './enroll.ts';
export type { Enrolled, EnrollRefusal, EnrollRequest } from './enroll-within.ts';
export { enrollRules, type EnrollRules, setEnrollRules } from './enroll/enroll-rules.ts';
export type { IncomingEvent } from './ingest/incoming-event.ts';
export { submitEvents, type Submitted } from './ingest/submit-events.ts';
export {
  type Backlog,
  type FailedEnrollment,
  type MessageCounts,
  type Operations,
  operations,
  type UnknownMessage,
  type WorkerFigures,
} from './operations/operations.ts';
export { unprovidedSequences, type UnprovidedSequences } from './operations/unprovided-sequences.ts';
export { askToResume } from './operations/resume-mailbox.ts';
export { settleUnknown, type UnknownVerdict } from './operations/settle-unknown.ts';
export { moveEnrollments, type MoveRequest, type MoveStarted, startMove } from './plan/move-enrollments.ts';
export { type PlanGroup, planPublish, type PlanRequest, type PublishPlan } from './plan/plan-publish.ts';
export type { Comparison, Sends } from './plan/compare-sends.ts';
export { publish, type Published, type PublishedVersion, type PublishRequest } from './publish/publish.ts';
export { changeSequenceStatus, setSequenceStatus, type StatusRequest } from './publish/set-sequence-status.ts';
export { rehearse, type Rehearsal, type RehearsalRequest, type Role } from './rehearse/rehearse.ts';
export type { RehearsedEntry, RehearsedMessage, RehearsedRun } from './rehearse/trace.ts';
export type { NextMessage } from './rewrite/find-next-messages.ts';
export { nextMessage } from './rewrite/next-message.ts';
export { type NextMessageGroup, type NextMessages, nextMessagesOfMany } from './rewrite/next-messages-of-many.ts';
export {
  canBeUndone,
  type RewriteManyRequest,
  type RewriteManyStarted,
  startRewriteMany,
  startUndoRewrite,
} from './rewrite/rewrite-many.ts';
export { rewriteNextMessage, type RewriteRequest, type Rewritten } from './rewrite/rewrite-next-message.ts';
export { leadFacts } from './sql/lead-columns.ts';
export { stepDue, type StepDueOptions, type StepDueResult } from './step/step-due.ts';
export { Turns } from './step/turns.ts';
export { createWorker, type Worker, type WorkerOptions } from './worker/create-worker.ts';
export { endWithParent } from './worker/end-with-parent.ts';
export { addSuppressions, type AddSuppressions, type NewSuppression } from './suppressions/add-suppressions.ts';
export { type Lifted, liftSuppression, type LiftSuppression } from './suppressions/lift-suppression.ts';
export { type UnreachableCall, unreachableCalls } from './publish/unreachable-calls.ts';
export { unprovidedChannels, type UnprovidedTouch, unprovidedTouches } from './publish/unprovided.ts';
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
export type { FailedFilter, ResendObstacle } from './resend/failed-messages.ts';
export { resend, type ResendRequest, type Resent } from './resend/resend.ts';
