import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  manyFilterSchema,
  MAX_INTEGER,
  unprocessable,
  notFound,
  problemAnswer,
  whySchema,
} from './common.ts';
import { actionSchema } from './enrollments.ts';
import { textsSchema } from './next-message.ts';

const tags = ['Bulk jobs'];

/** Bulk jobs on many enrollments, processed in batches. */
export const jobSchema = z
  .object({
    id: idSchema,
    sequenceId: idSchema,
    work: z.enum(['action', 'move', 'reenroll', 'rewrite', 'wake']),
    status: z.enum(['running', 'done', 'canceled', 'failed']),
    total: z.number().int(),
    done: z.number().int(),
    /** Results: `done`, `moved`, `exited`, or the reason why not (`ended`, `impossible`, `step-removed`, `moved-on` …). */
    counts: z.record(z.string(), z.number().int()),
    /** Its changes can be undone where they have not gone out: `POST /v1/jobs/{id}/undo`. */
    undoable: z.boolean(),
    why: z.string().nullable(),
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .openapi('Job');

const begun = jsonAnswer('Started. The job survives restarts; `GET /v1/jobs/{id}` has its progress.', jobSchema);

/** Destination of leads of an older version: the same step, another step, an exit, or the old version. */
export const moveChoiceSchema = z
  .strictObject({
    /** Null: any version but the one to move to. */
    versionId: idSchema.nullable(),
    /** Null: leads who have not started yet. */
    step: z.string().min(1).nullable(),
    mode: z.union([z.enum(['finish-old', 'move', 'exit']), z.strictObject({ mapTo: z.string().min(1) })]),
  })
  .openapi('MoveChoice');

/** Replaces the texts of the leads' next message. Leads with another next message are left alone. */
const rewriteSchema = z.strictObject({
  type: z.literal('rewrite'),
  /** The message is that of this step in this version; `POST …/next-messages` says which there are. */
  versionId: idSchema,
  step: z.string().min(1),
  /** Texts to replace; null: back to the sequence's own. */
  content: textsSchema.nullable(),
  /** Also replaces texts that a person wrote for one lead. */
  overwrite: z.boolean().default(false),
});

export const jobRoutes = {
  moveEnrollments: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/moves',
    operationId: 'moveEnrollments',
    'x-permission': 'leads.bulk',
    tags,
    summary: 'Move leads of older versions to the latest version, by the choices per group of the publish plan',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          toVersion: z.number().int().min(1).max(MAX_INTEGER).optional(),
          choices: z.array(moveChoiceSchema).max(2000),
          why: whySchema,
        }),
      ),
    },
    responses: { 422: unprocessable, 202: begun, 404: notFound, 409: problemAnswer('`not-published`: there is no such version.') },
  }),
  performBulkAction: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/actions',
    operationId: 'performBulkAction',
    'x-permission': 'leads.bulk',
    tags,
    summary: 'Apply an action to many leads of a sequence',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          filter: manyFilterSchema.default({}),
          action: z.union([actionSchema, z.strictObject({ type: z.literal('reenroll') }), rewriteSchema]),
          why: whySchema,
        }),
      ),
    },
    responses: {
      422: unprocessable,
      202: begun,
      404: notFound,
      409: problemAnswer('`message-changed`: there is no such message to rewrite.'),
    },
  }),
  listJobs: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/jobs',
    operationId: 'listJobs',
    'x-permission': 'view',
    tags,
    summary: 'List the latest 20 bulk jobs of a sequence, newest first',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The jobs.', z.object({ items: z.array(jobSchema) })), 404: notFound },
  }),
  getJob: createRoute({
    method: 'get',
    path: '/v1/jobs/{id}',
    operationId: 'getJob',
    'x-permission': 'view',
    tags,
    summary: 'Get a job with its progress',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The job.', jobSchema), 404: notFound },
  }),
  cancelJob: createRoute({
    method: 'post',
    path: '/v1/jobs/{id}/cancel',
    operationId: 'cancelJob',
    'x-permission': 'leads.bulk',
    tags,
    summary: 'Cancel a job, keeping its changes',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The job.', jobSchema), 404: notFound, 409: problemAnswer('`job-not-running`: it is not running.') },
  }),
  undoJob: createRoute({
    method: 'post',
    path: '/v1/jobs/{id}/undo',
    operationId: 'undoJob',
    'x-permission': 'leads.bulk',
    tags,
    summary: 'Undo the texts of a job, except those that were sent or changed since',
    request: { params: idParams, body: jsonBody(z.strictObject({ why: whySchema })) },
    responses: {
      202: begun,
      404: notFound,
      409: problemAnswer('`not-undoable`: it is running, or its work cannot be undone.'),
    },
  }),
} as const;
