import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, problemAnswer, whySchema } from './common.ts';
import { jobSchema } from './jobs.ts';
import { messageDoubtSchema, messageSummarySchema, refusalCauseSchema } from './messages.ts';

const tags = ['Operations'];
const numbersSchema = z.record(z.string(), z.number());

/** `more`: there are more than were counted. */
const backlogSchema = z.object({ n: z.number().int(), more: z.boolean(), oldest: instantSchema.nullable() }).openapi('Backlog');

const operationsSchema = z
  .object({
    at: instantSchema,
    workers: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        startedAt: instantSchema,
        heartbeatAt: instantSchema,
        alive: z.boolean(),
        totals: numbersSchema,
        perSecond: numbersSchema,
      }),
    ),
    due: backlogSchema,
    queued: backlogSchema,
    nextDueAt: instantSchema.nullable(),
    /** Made in the last 24 hours, by status; `more`: there are more than were counted. */
    messages: z.object({ since: instantSchema, counts: z.record(z.string(), z.number().int()), more: z.boolean() }),
    /** Failed enrollments; the action `resume` retries one. */
    failed: z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          id: idSchema,
          sequenceId: idSchema,
          sequenceName: z.string(),
          leadId: idSchema,
          leadEmail: z.string().nullable(),
          stepId: z.string().nullable(),
          error: z.string().nullable(),
          since: instantSchema,
        }),
      ),
    }),
    /** Messages that may have gone out; a person marks them as sent or resends them. */
    unconfirmed: z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          id: idSchema,
          enrollmentId: idSchema,
          sequenceId: idSchema,
          sequenceName: z.string(),
          leadId: idSchema,
          to: z.string().nullable(),
          subject: z.string().nullable(),
          channel: z.string(),
          stepId: z.string(),
          submittedAt: instantSchema.nullable(),
          /** Why no answer came; `error` has the text. */
          doubt: messageDoubtSchema.nullable(),
          error: z.string().nullable(),
        }),
      ),
    }),
    /** Recent permanent failures, grouped by cause; `POST /v1/messages/resend` resends them. */
    failedMessages: z.object({
      total: z.number().int(),
      more: z.boolean(),
      groups: z.array(
        z.object({
          sequenceId: idSchema,
          sequenceName: z.string(),
          stepId: z.string(),
          channel: z.string(),
          cause: refusalCauseSchema.nullable(),
          error: z.string().nullable(),
          n: z.number().int(),
          /** When the first and the last of them were made. */
          oldest: instantSchema,
          latest: instantSchema,
          leads: z.array(z.object({ id: idSchema, to: z.string().nullable() })),
        }),
      ),
    }),
    /** Paused sending mailboxes, whose server refuses their messages. */
    mailboxes: z.array(
      z.object({
        address: z.string(),
        cause: refusalCauseSchema,
        /** The server's words. */
        error: z.string(),
        since: instantSchema,
        /** When the next message is tried. */
        probeAt: instantSchema,
        waiting: z.number().int(),
        askedBy: z.string().nullable(),
        askedAt: instantSchema.nullable(),
      }),
    ),
    /** Channels of live sequences that no provider is set up for, with the number of their steps. */
    unprovided: z.array(
      z.object({
        channel: z.string(),
        sequences: z.array(z.object({ id: idSchema, name: z.string(), steps: z.number().int() })),
      }),
    ),
    jobs: z.array(jobSchema),
  })
  .openapi('Operations');

const findingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    total: z.number().int(),
    /** There are more than `total`: cases are counted up to 1,000. */
    isAtLeast: z.boolean(),
    cases: z.array(z.object({ id: z.string(), detail: z.string() })),
    reason: z.string(),
    repair: z.string(),
    /** `touchline doctor --fix` repairs it. */
    fixable: z.boolean(),
  })
  .openapi('Finding');

export const operationsRoutes = {
  getOperations: createRoute({
    method: 'get',
    path: '/v1/operations',
    operationId: 'getOperations',
    'x-permission': 'view',
    tags,
    summary: 'Get workers, backlog, and items that need a decision',
    responses: { 200: jsonAnswer('The figures.', operationsSchema) },
  }),
  resolveMessage: createRoute({
    method: 'post',
    path: '/v1/messages/{id}/resolve',
    operationId: 'resolveMessage',
    'x-permission': 'messages.resend',
    tags,
    summary: 'Resolve an unconfirmed message: mark it as sent, or resend it',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ verdict: z.enum(['went-out', 'send-again']), why: whySchema })),
    },
    responses: {
      200: jsonAnswer('The message.', messageSummarySchema),
      404: notFound,
      409: problemAnswer('`not-unconfirmed`: it is resolved already.'),
    },
  }),
  resumeMailbox: createRoute({
    method: 'post',
    path: '/v1/mailboxes/{address}/resume',
    operationId: 'resumeMailbox',
    'x-permission': 'mailboxes.manage',
    tags,
    summary: 'Resume a paused mailbox: try one message at once, and the others if the server accepts it',
    request: {
      params: z.object({ address: z.string().min(1).max(320) }),
      body: jsonBody(z.strictObject({ why: whySchema })),
    },
    responses: {
      200: jsonAnswer('The request is recorded.', z.object({ address: z.string() })),
      403: problemAnswer('`not-your-mailbox`.'),
      409: problemAnswer('`not-paused`: the mailbox is not paused.'),
    },
  }),
  diagnose: createRoute({
    method: 'get',
    path: '/v1/diagnosis',
    operationId: 'diagnose',
    'x-permission': 'view',
    tags,
    summary: 'Run all health checks; findings have cause and remedy',
    responses: {
      200: jsonAnswer(
        'Findings; empty if every check passes.',
        z
          .object({
            at: instantSchema,
            /** When the invariants that read all leads were last checked in the background; null: the first check is running. */
            allReadAt: instantSchema.nullable(),
            checked: z.number().int(),
            findings: z.array(findingSchema),
          })
          .openapi('Diagnosis'),
      ),
    },
  }),
  repairFindings: createRoute({
    method: 'post',
    path: '/v1/diagnosis/repair',
    operationId: 'repairFindings',
    'x-permission': 'messages.resend',
    tags,
    summary: 'Repair findings that are safe to repair, as `touchline doctor --fix` does',
    responses: { 200: jsonAnswer('Number of repaired cases.', z.object({ repaired: z.number().int() })) },
  }),
  diagnoseEnrollment: createRoute({
    method: 'get',
    path: '/v1/enrollments/{id}/diagnosis',
    operationId: 'diagnoseEnrollment',
    'x-permission': 'view',
    tags,
    summary: 'Diagnose one enrollment: whether it is stuck, the cause and the remedy',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('Findings; empty when the enrollment moves as it should.', z.object({ findings: z.array(findingSchema) })),
      404: notFound,
    },
  }),
} as const;
