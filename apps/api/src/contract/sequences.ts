import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  unprocessable,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
} from './common.ts';
import { documentSchema } from './document.ts';

const tags = ['Sequences'];
const nameSchema = z.string().trim().min(1, 'A sequence needs a name.').max(200);

export const sequenceSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    status: z.enum(['draft', 'active', 'paused', 'closing', 'archived']),
    /** Number of the latest version; null until first published. */
    publishedVersion: z.number().int().nullable(),
    draftRevision: z.number().int(),
    stepCount: z.number().int(),
    touchCount: z.number().int(),
    activeEnrollments: z.number().int(),
    updatedAt: instantSchema,
  })
  .openapi('Sequence');

export const sequenceRoutes = {
  listSequences: createRoute({
    method: 'get',
    path: '/v1/sequences',
    operationId: 'listSequences',
    'x-permission': 'view',
    tags,
    summary: 'List sequences, last changed first: the current ones, or the archived ones',
    request: { query: pageQuery.extend({ archived: z.enum(['true', 'false']).default('false') }) },
    responses: { 200: pageAnswer(sequenceSchema) },
  }),
  createSequence: createRoute({
    method: 'post',
    path: '/v1/sequences',
    operationId: 'createSequence',
    'x-permission': 'drafts.write',
    tags,
    summary: 'Create a sequence: empty, from a document or from a template',
    request: {
      body: jsonBody(
        z
          .strictObject({ name: nameSchema, document: documentSchema.optional(), templateId: z.string().optional() })
          .refine((body) => body.document === undefined || body.templateId === undefined, {
            path: ['templateId'],
            message: 'Give a document or a template, not both.',
          }),
      ),
    },
    responses: { 422: unprocessable, 201: jsonAnswer('The new sequence.', sequenceSchema) },
  }),
  getSequence: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}',
    operationId: 'getSequence',
    'x-permission': 'view',
    tags,
    summary: 'Get a sequence',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The sequence.', sequenceSchema), 404: notFound },
  }),
  renameSequence: createRoute({
    method: 'patch',
    path: '/v1/sequences/{id}',
    operationId: 'renameSequence',
    'x-permission': 'drafts.write',
    tags,
    summary: 'Rename a sequence',
    request: { params: idParams, body: jsonBody(z.strictObject({ name: nameSchema })) },
    responses: { 200: jsonAnswer('The renamed sequence.', sequenceSchema), 404: notFound },
  }),
  deleteSequence: createRoute({
    method: 'delete',
    path: '/v1/sequences/{id}',
    operationId: 'deleteSequence',
    'x-permission': 'sequences.publish',
    tags,
    summary: 'Delete a sequence that was never published; archive it otherwise',
    request: { params: idParams },
    responses: {
      204: { description: 'Gone.' },
      404: notFound,
      409: problemAnswer('`has-active-enrollments`: leads are still in it.'),
    },
  }),
} as const;
