import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { revisionSchema, savedBySchema } from './drafts.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, pageAnswer, pageQuery } from './common.ts';

const tags = ['Collaboration'];
const textSchema = z.string().trim().min(1).max(4_000);

export const commentSchema = z
  .object({
    id: idSchema,
    sequenceId: idSchema,
    node: z.string(),
    text: z.string(),
    by: z.string().nullable(),
    createdAt: instantSchema,
    resolvedAt: instantSchema.nullable(),
  })
  .openapi('Comment');

export const commentRoutes = {
  listComments: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/comments',
    operationId: 'listComments',
    'x-permission': 'view',
    tags,
    summary: 'List comments of a sequence, oldest first',
    request: { params: idParams, query: pageQuery },
    responses: { 200: pageAnswer(commentSchema), 404: notFound },
  }),
  addComment: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/comments',
    operationId: 'addComment',
    'x-permission': 'comment',
    tags,
    summary: 'Add a comment',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ node: z.string().min(1).max(200), text: textSchema })),
    },
    responses: { 201: jsonAnswer('The comment.', commentSchema), 404: notFound },
  }),
  changeComment: createRoute({
    method: 'patch',
    path: '/v1/comments/{id}',
    operationId: 'changeComment',
    'x-permission': 'comment',
    tags,
    summary: 'Resolve, reopen or edit a comment',
    request: { params: idParams, body: jsonBody(z.strictObject({ resolved: z.boolean().optional(), text: textSchema.optional() })) },
    responses: { 200: jsonAnswer('The changed comment.', commentSchema), 404: notFound },
  }),
  removeComment: createRoute({
    method: 'delete',
    path: '/v1/comments/{id}',
    operationId: 'removeComment',
    'x-permission': 'comment',
    tags,
    summary: 'Delete a comment',
    request: { params: idParams },
    responses: { 204: { description: 'Gone.' }, 404: notFound },
  }),
  reportPresence: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/presence',
    operationId: 'reportPresence',
    'x-audit': 'none',
    'x-permission': 'view',
    tags,
    summary: 'Report that a tab is open, and list the other ones',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          /** Chosen by the tab, and stable while it is open. */
          tab: z.string().min(8).max(64),
          /** It is being closed. */
          leaving: z.boolean().default(false),
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'Other viewers, and the revision of the draft.',
        z.object({
          others: z.array(z.object({ tab: z.string(), name: z.string().nullable() })),
          /** A tab with an older revision loads the draft and merges it. */
          draft: z.object({ revision: revisionSchema, savedBy: savedBySchema }),
        }),
      ),
      404: notFound,
    },
  }),
} as const;
