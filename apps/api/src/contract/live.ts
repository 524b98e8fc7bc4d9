import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { givenInstantSchema, idParams, instantSchema, jsonAnswer, MAX_INTEGER, notFound, problemAnswer } from './common.ts';
import { workspaceQuery } from './workspace-header.ts';

const tags = ['Live'];
const count = z.number().int();

export const liveSchema = z
  .object({
    versionNumber: count.nullable(),
    /** By step id. `here` is now; the others count enrollments since the beginning, over all versions. */
    steps: z.record(z.string(), z.object({ here: count, entered: count, sent: count, opened: count, clicked: count, replied: count })),
    /** By `stepId:exit`: how often a lead left that way. */
    exits: z.record(z.string(), count),
    active: count,
    ended: count,
    updatedAt: instantSchema,
  })
  .openapi('Live');

export const variantFiguresSchema = z
  .object({ variant: z.string(), sent: count, opened: count, clicked: count, replied: count })
  .openapi('VariantFigures');

const cohortQuery = z.strictObject({
  /** Number of the version that the leads are on. */
  version: z.coerce.number().int().min(1).max(MAX_INTEGER).optional(),
  /** Leads who were enrolled from then on. The newest 100,000 are counted. */
  since: givenInstantSchema.optional(),
});

export const liveRoutes = {
  getLive: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/live',
    operationId: 'getLive',
    'x-permission': 'view',
    tags,
    summary: 'Get live figures per step, for all leads, one version, or leads enrolled since a date',
    request: {
      params: idParams,
      query: cohortQuery,
    },
    responses: { 200: jsonAnswer('The figures.', liveSchema), 404: notFound },
  }),
  getVariantFigures: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/live/variants',
    operationId: 'getVariantFigures',
    'x-permission': 'view',
    tags,
    summary: 'Results per variant of a touch, for all leads, one version, or leads enrolled since a date',
    request: { params: idParams, query: cohortQuery.extend({ step: z.string().min(1).max(200) }) },
    responses: {
      200: jsonAnswer('Variants that at least one lead got.', z.object({ items: z.array(variantFiguresSchema) })),
      404: notFound,
    },
  }),
  streamLive: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/live/stream',
    operationId: 'streamLive',
    'x-permission': 'view',
    tags,
    summary: 'Stream live figures as server-sent events: `live` at once and after each change, a comment every 15 s',
    request: { params: idParams, query: z.strictObject(workspaceQuery) },
    responses: {
      200: { description: 'A stream of `live` events.', content: { 'text/event-stream': { schema: z.string() } } },
      404: notFound,
      429: problemAnswer('`too-many-watchers`: no further stream is opened.'),
    },
  }),
} as const;
