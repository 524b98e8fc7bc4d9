import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import type { EnrollRefusal } from '@touchline/engine';
import type { EnrollmentState } from '@touchline/sequence';
import {
  enrollmentStatusSchema,
  givenInstantSchema,
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  whySchema,
} from './common.ts';
import { leadSchema } from './leads.ts';
import { messageSummarySchema } from './messages.ts';
import { timelineItemSchema } from './timeline.ts';

const tags = ['Enrollments'];

/** Every reason that a lead is not enrolled. Fails to compile when the engine knows another one. */
const REFUSALS = Object.keys({
  'already-enrolled': true,
  'not-published': true,
  closed: true,
  suppressed: true,
  'unknown-lead': true,
  'enrolled-before': true,
  'too-soon': true,
  'enrolled-elsewhere': true,
} satisfies Record<EnrollRefusal, true>) as [EnrollRefusal, ...EnrollRefusal[]];

export const enrollmentSchema = z
  .object({
    id: idSchema,
    sequenceId: idSchema,
    versionId: idSchema,
    leadId: idSchema,
    status: enrollmentStatusSchema,
    endReason: z.string().nullable(),
    stepId: z.string().nullable(),
    dueAt: instantSchema.nullable(),
    isTest: z.boolean(),
    error: z.string().nullable(),
    enrolledAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('Enrollment');

export const leadNameSchema = leadSchema.pick({
  id: true,
  email: true,
  phone: true,
  firstName: true,
  lastName: true,
  company: true,
  tier: true,
});

/** Where the lead is, what it waits for, and why until then. */
export const positionSchema = z
  .object({
    stepId: z.string().nullable(),
    summary: z.string(),
    waitingFor: z.string().nullable(),
    until: instantSchema.nullable(),
    reasons: z.array(
      z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional(), text: z.string() }),
    ),
  })
  .openapi('Position');

export const actionSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('skip-wait'), why: whySchema }),
    z.strictObject({ type: z.literal('send-now'), why: whySchema }),
    z.strictObject({ type: z.literal('skip-step'), why: whySchema }),
    z.strictObject({ type: z.literal('pause'), until: givenInstantSchema.optional(), why: whySchema }),
    z.strictObject({ type: z.literal('resume'), keepDays: z.boolean().optional(), why: whySchema }),
    z.strictObject({ type: z.literal('reschedule'), at: givenInstantSchema, why: whySchema }),
    z.strictObject({ type: z.literal('jump'), step: z.string().min(1), why: whySchema }),
    z.strictObject({ type: z.literal('exit'), reason: z.string().trim().min(1).max(80).default('exited-by-person'), why: whySchema }),
  ])
  .openapi('Action');

export const enrollmentRoutes = {
  enrollLeads: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/enrollments',
    operationId: 'enrollLeads',
    'x-permission': 'leads.enroll',
    tags,
    summary: 'Enroll leads into the published version',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ leadIds: z.array(idSchema).min(1).max(1000), isTest: z.boolean().optional(), why: whySchema })),
    },
    responses: {
      200: jsonAnswer(
        'Enrolled and refused leads.',
        z.object({
          enrolled: z.array(z.object({ leadId: idSchema, enrollmentId: idSchema })),
          refused: z.array(z.object({ leadId: idSchema, reason: z.enum(REFUSALS) })),
        }),
      ),
      403: problemAnswer('`not-your-lead`.'),
      404: notFound,
      409: problemAnswer('`not-published`: there is no version to run.'),
    },
  }),
  listEnrollments: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/enrollments',
    operationId: 'listEnrollments',
    'x-permission': 'view',
    tags,
    summary: 'List enrollments of a sequence',
    request: { params: idParams, query: pageQuery.extend({ step: z.string().optional(), status: enrollmentStatusSchema.optional() }) },
    responses: {
      200: pageAnswer(enrollmentSchema.extend({ lead: leadNameSchema })),
      404: notFound,
    },
  }),
  countEnrollments: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/enrollments/count',
    operationId: 'countEnrollments',
    'x-permission': 'view',
    tags,
    summary: 'Count enrollments of a sequence, up to 100,000',
    request: { params: idParams, query: z.strictObject({ step: z.string().optional(), status: enrollmentStatusSchema.optional() }) },
    responses: {
      200: jsonAnswer('The number. `more`: counting stopped there.', z.object({ n: z.number().int(), more: z.boolean() })),
      404: notFound,
    },
  }),
  getEnrollment: createRoute({
    method: 'get',
    path: '/v1/enrollments/{id}',
    operationId: 'getEnrollment',
    'x-permission': 'view',
    tags,
    summary: 'Get an enrollment with its position, the reasons for it, and its history',
    request: { params: idParams },
    responses: {
      200: jsonAnswer(
        'The enrollment.',
        enrollmentSchema.extend({
          lead: leadSchema,
          sequenceName: z.string(),
          versionNumber: z.number().int(),
          state: z.custom<EnrollmentState>().openapi({ type: 'object', description: 'State of the interpreter between two steps.' }),
          position: positionSchema,
          timeline: z.array(timelineItemSchema),
          messages: z.array(messageSummarySchema),
        }),
      ),
      404: notFound,
    },
  }),
  classifyReply: createRoute({
    method: 'post',
    path: '/v1/enrollments/{id}/judgements',
    operationId: 'classifyReply',
    'x-permission': 'leads.work',
    tags,
    summary: 'Classify a reply as positive or not; sequences may end on positive replies only',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          /** `event` of the history's line about the reply. */
          reply: z.string().min(1).max(1000),
          sentiment: z.enum(['positive', 'negative']),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer('The enrollment.', enrollmentSchema),
      404: notFound,
    },
  }),
  performAction: createRoute({
    method: 'post',
    path: '/v1/enrollments/{id}/actions',
    operationId: 'performAction',
    'x-permission': 'leads.work',
    tags,
    summary: 'Perform an action: skip the wait, pause, move to a step, remove …',
    request: { params: idParams, body: jsonBody(actionSchema) },
    responses: {
      200: jsonAnswer('The enrollment.', enrollmentSchema),
      404: notFound,
      409: problemAnswer('`action-refused`: the enrollment is not in a state for this action.'),
    },
  }),
} as const;
