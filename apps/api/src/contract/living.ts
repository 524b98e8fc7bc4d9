import { createRoute, z } from '@hono/zod-openapi';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  notFound,
  problemAnswer,
  whySchema,
  widerProblemAnswer,
} from './common.ts';
import { jobSchema, moveChoiceSchema } from './jobs.ts';
import { sequenceSchema } from './sequences.ts';
import { notPublishableSchema } from './versions.ts';
import { publishWarningSchema } from './publish-warning.ts';
import { withOldValues } from './old-values.ts';

const tags = ['Living sequences'];

const sendsSchema = z
  .object({
    /** Leads who hear nothing more by themselves. */
    none: z.number().int(),
    earliest: instantSchema.nullable(),
    median: instantSchema.nullable(),
    latest: instantSchema.nullable(),
    steps: z.array(z.object({ step: z.string(), leads: z.number().int() })),
  })
  .openapi('NextSends');

const groupSchema = z
  .object({
    versionId: idSchema,
    versionNumber: z.number().int(),
    step: z.string().nullable(),
    kind: z.string().nullable(),
    summary: z.string().nullable(),
    leads: z.object({ active: z.number().int(), paused: z.number().int(), failed: z.number().int() }),
    /** What the step becomes: the same, changed (time served counts), or removed. */
    fate: z.enum(['same', 'changed', 'removed', 'not-started']),
    /** The choice that `after` shows; null where the step is removed and nothing is chosen yet. */
    mode: moveChoiceSchema.shape.mode.nullable(),
    /** Leads that were looked at for `before` and `after`, if they do nothing until then. */
    sampled: z.number().int(),
    before: sendsSchema,
    after: sendsSchema.nullable(),
    change: z
      .object({
        sooner: z.number().int(),
        same: z.number().int(),
        later: z.number().int(),
        stops: z.number().int(),
        starts: z.number().int(),
      })
      .nullable(),
  })
  .openapi('PlanGroup');

export const planSchema = z
  .object({
    irHash: z.string(),
    /** The draft is published already; the plan is about leads of the versions before. */
    published: z.boolean(),
    leads: z.number().int(),
    groups: z.array(groupSchema),
    /** What keeps the version from doing all that it says, and is no fault of the draft. */
    warnings: z.array(publishWarningSchema),
  })
  .openapi('PublishPlan');

const enrollRulesSchema = z
  .strictObject({
    reenroll: z.union([z.enum(['always', 'never']), z.strictObject({ afterDays: z.number().int().min(1).max(3650) })]),
    /** A lead is in one sequence of a group at a time; `*`: in no other sequence at all. */
    exclusiveGroup: z.string().trim().min(1).max(80).nullable(),
    /** Where sequences exclude each other, the higher one takes the lead from the lower one. */
    priority: z.number().int().min(-1000).max(1000),
    /** More than so many start on the days after. */
    perDay: z.number().int().min(1).max(1_000_000).nullable(),
  })
  .openapi('EnrollRules');

export const livingRoutes = {
  planPublish: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/plan',
    operationId: 'planPublish',
    tags,
    summary: 'What publishing the draft would mean for the leads in flight; changes nothing',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ revision: z.number().int().min(0), choices: z.array(moveChoiceSchema).max(2000).optional() })),
    },
    responses: {
      200: jsonAnswer('The plan.', planSchema),
      404: notFound,
      409: problemAnswer('`draft-conflict`: the draft is at another revision.'),
      422: widerProblemAnswer('`not-publishable`: `issues` says why. Or the request does not fit the schema.', notPublishableSchema),
    },
  }),
  changeSequenceStatus: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/status',
    operationId: 'changeSequenceStatus',
    tags,
    summary: 'Pause a sequence, let it go on, close it to new leads, or archive it',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          status: withOldValues(['active', 'paused', 'closing', 'archived'], { draining: 'closing' }),
          /** Going on: hours over which that is spread which came due meanwhile. */
          spreadHours: z.number().min(0).max(720).default(0),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'The sequence, and the job that wakes its leads where one is needed.',
        z.object({ sequence: sequenceSchema, job: jobSchema.nullable() }),
      ),
      404: notFound,
      409: problemAnswer('`not-published`: there is nothing to pause.'),
    },
  }),
  getEnrollRules: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/enroll-rules',
    operationId: 'getEnrollRules',
    tags,
    summary: 'Who may come in, and how often',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The rules.', enrollRulesSchema), 404: notFound },
  }),
  putEnrollRules: createRoute({
    method: 'put',
    path: '/v1/sequences/{id}/enroll-rules',
    operationId: 'putEnrollRules',
    tags,
    summary: 'Set who may come in; holds at once, for every version',
    request: { params: idParams, body: jsonBody(enrollRulesSchema) },
    responses: { 200: jsonAnswer('The rules.', enrollRulesSchema), 404: notFound },
  }),
} as const;
