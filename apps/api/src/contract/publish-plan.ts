import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, problemAnswer, widerProblemAnswer } from './common.ts';
import { moveChoiceSchema } from './jobs.ts';
import { notPublishableSchema } from './versions.ts';
import { publishWarningSchema } from './publish-warning.ts';

const sendsSchema = z
  .object({
    /** Leads with no further automatic message. */
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
    /** The step in the new version. The time already waited at a changed step counts. */
    fate: z.enum(['same', 'changed', 'removed', 'not-started']),
    /** The choice that `after` shows. Null where the step is removed and nothing is chosen yet. */
    mode: moveChoiceSchema.shape.mode.nullable(),
    /** Size of the sample for `before` and `after`. Both assume that the leads do nothing. */
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
    /** The draft is already published. The plan is about leads of older versions. */
    published: z.boolean(),
    leads: z.number().int(),
    groups: z.array(groupSchema),
    /** Obstacles outside the draft, such as a channel without a provider. */
    warnings: z.array(publishWarningSchema),
  })
  .openapi('PublishPlan');

export const publishPlanRoutes = {
  planPublish: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/plan',
    operationId: 'planPublish',
    'x-audit': 'none',
    'x-permission': 'view',
    tags: ['Versions'],
    summary: 'Preview the effect of publishing on enrolled leads, without changing anything',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ revision: z.number().int().min(0), choices: z.array(moveChoiceSchema).max(2000).optional() })),
    },
    responses: {
      200: jsonAnswer('The plan.', planSchema),
      404: notFound,
      409: problemAnswer('`draft-conflict`: the draft is at another revision.'),
      422: widerProblemAnswer('`not-publishable`: `issues` says why. Or the request is invalid.', notPublishableSchema),
    },
  }),
} as const;
