import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  problemSchema,
  whySchema,
  widerProblemAnswer,
} from './common.ts';
import { documentSchema, irDocumentSchema } from './document.ts';
import { jobSchema, moveChoiceSchema } from './jobs.ts';
import { publishWarningSchema } from './publish-warning.ts';

const tags = ['Versions'];

const versionSchema = z
  .object({
    id: idSchema,
    sequenceId: idSchema,
    number: z.number().int(),
    /** SHA-256 of the canonical IR, hex. */
    irHash: z.string(),
    note: z.string().nullable(),
    publishedAt: instantSchema,
  })
  .openapi('Version');

const issueSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    nodeId: z.string().nullable(),
    exit: z.string().optional(),
    path: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    message: z.string(),
    fix: z.string(),
  })
  .openapi('Issue');

export const notPublishableSchema = problemSchema.extend({ issues: z.array(issueSchema).optional() }).openapi('NotPublishable');

export const versionRoutes = {
  publishVersion: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/versions',
    operationId: 'publishVersion',
    'x-permission': 'sequences.publish',
    tags,
    summary: 'Publish the draft, and move leads of older versions to it',
    description:
      'Compiles the draft on the server. `choices` says what happens to the leads of each group of the publish plan. The version and the job ' +
      'that moves the leads are stored together, so the version is never live without its plan.',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          revision: z.number().int().min(0),
          note: z.string().trim().max(500).optional(),
          /** Leads of groups that are not named finish on the version that they are on. */
          choices: z.array(moveChoiceSchema).max(2000).optional(),
          why: whySchema,
        }),
      ),
    },
    responses: {
      201: jsonAnswer(
        'Published.',
        versionSchema.extend({
          /** Obstacles outside the draft, such as a channel without a provider. */
          warnings: z.array(publishWarningSchema),
          /** The job that moves leads of older versions; null where no lead is moved. */
          job: jobSchema.nullable(),
        }),
      ),
      404: notFound,
      400: problemAnswer('The body is not JSON.'),
      409: problemAnswer(
        '`draft-conflict` (the draft is at another revision), `approval-required` (no request for it is open) or `nothing-changed` (the draft is the same as the latest version).',
      ),
      422: widerProblemAnswer('`not-publishable`: `issues` says why. Or the request is invalid.', notPublishableSchema),
    },
  }),
  listVersions: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/versions',
    operationId: 'listVersions',
    'x-permission': 'view',
    tags,
    summary: 'List versions, newest first',
    request: { params: idParams, query: pageQuery },
    responses: { 200: pageAnswer(versionSchema), 404: notFound },
  }),
  getVersion: createRoute({
    method: 'get',
    path: '/v1/versions/{id}',
    operationId: 'getVersion',
    'x-permission': 'view',
    tags,
    summary: 'Get a version with its document and its IR',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('The version.', versionSchema.extend({ document: documentSchema, ir: irDocumentSchema })),
      404: notFound,
    },
  }),
} as const;
