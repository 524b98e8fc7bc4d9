import { createRoute, z } from '@hono/zod-openapi';
import {
  enrollmentStatusSchema,
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  MAX_INTEGER,
  misfit,
  notFound,
  problemAnswer,
  whySchema,
} from './common.ts';
import { actSchema } from './enrollments.ts';

const tags = ['Many at once'];

/** Work on many enrollments, done in batches beside everything else. */
export const jobSchema = z
  .object({
    id: idSchema,
    sequenceId: idSchema,
    work: z.enum(['act', 'move', 'reenroll', 'wake']),
    status: z.enum(['running', 'done', 'cancelled', 'failed']),
    total: z.number().int(),
    done: z.number().int(),
    /** What became of those dealt with: `done`, `moved`, `exited`, or why not (`ended`, `impossible`, `step-removed`, `moved-on` …). */
    counts: z.record(z.string(), z.number().int()),
    why: z.string().nullable(),
    error: z.string().nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .openapi('Job');

const begun = jsonAnswer('Begun. It goes on whoever stops; `GET /v1/jobs/{id}` tells how far it is.', jobSchema);

/** Where leads of an older version go on: at the same step, at another one, nowhere (exit), or on the old version. */
export const moveChoiceSchema = z
  .strictObject({
    /** Null: any version but the one to move to. */
    versionId: idSchema.nullable(),
    /** Null: leads who have not started yet. */
    step: z.string().min(1).nullable(),
    mode: z.union([z.enum(['finish-old', 'move', 'exit']), z.strictObject({ mapTo: z.string().min(1) })]),
  })
  .openapi('MoveChoice');

export const jobRoutes = {
  moveEnrollments: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/moves',
    operationId: 'moveEnrollments',
    tags,
    summary: 'Move leads of older versions to the latest one, by what was chosen per group of the publish plan',
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
    responses: { 422: misfit, 202: begun, 404: notFound, 409: problemAnswer('`not-published`: there is no such version.') },
  }),
  actOnMany: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/acts',
    operationId: 'actOnMany',
    tags,
    summary: 'Do something to many leads of a sequence',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          filter: z
            .strictObject({
              step: z.string().min(1).optional(),
              status: enrollmentStatusSchema.optional(),
              leadIds: z.array(idSchema).min(1).max(10_000).optional(),
            })
            .default({}),
          act: z.union([actSchema, z.strictObject({ type: z.literal('reenroll') })]),
          why: whySchema,
        }),
      ),
    },
    responses: { 202: begun, 404: notFound },
  }),
  listJobs: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/jobs',
    operationId: 'listJobs',
    tags,
    summary: 'What was done last to many leads of a sequence: 20 jobs, the latest first',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The jobs.', z.object({ items: z.array(jobSchema) })), 404: notFound },
  }),
  getJob: createRoute({
    method: 'get',
    path: '/v1/jobs/{id}',
    operationId: 'getJob',
    tags,
    summary: 'How far a job is',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The job.', jobSchema), 404: notFound },
  }),
  cancelJob: createRoute({
    method: 'post',
    path: '/v1/jobs/{id}/cancel',
    operationId: 'cancelJob',
    tags,
    summary: 'Stop a job; what it did stands',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The job.', jobSchema), 404: notFound, 409: problemAnswer('`job-over`: it is not running.') },
  }),
} as const;
