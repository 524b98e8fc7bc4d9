import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  instantSchema,
  jsonAnswer,
  jsonBody,
  unprocessable,
  notFound,
  problemAnswer,
  problemSchema,
  widerProblemAnswer,
} from './common.ts';
import { documentSchema } from './document.ts';

const tags = ['Drafts'];
/** The name of the person who saved it last; null when the request had none. */
export const savedBySchema = z.string().nullable();
export const revisionSchema = z.number().int().min(0);

/** The answer to an outdated tab: the current draft, so that the tab can show both. */
const draftConflictSchema = problemSchema
  .extend({ current: z.object({ revision: revisionSchema, document: documentSchema, savedBy: savedBySchema }) })
  .openapi('DraftConflict');

export const draftRoutes = {
  getDraft: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/draft',
    operationId: 'getDraft',
    'x-permission': 'view',
    tags,
    summary: 'Get the draft; its revision is also the `ETag`',
    request: { params: idParams },
    responses: {
      200: jsonAnswer(
        'The draft.',
        z.object({ revision: revisionSchema, document: documentSchema, updatedAt: instantSchema, savedBy: savedBySchema }),
      ),
      404: notFound,
    },
  }),
  saveDraft: createRoute({
    method: 'put',
    path: '/v1/sequences/{id}/draft',
    operationId: 'saveDraft',
    'x-audit': 'brief',
    'x-permission': 'drafts.write',
    tags,
    summary: 'Save the draft; `If-Match` has the revision that it is based on',
    request: {
      params: idParams,
      headers: z.object({ 'if-match': z.string().optional().openapi({ example: '"7"' }) }),
      body: jsonBody(z.strictObject({ document: documentSchema })),
    },
    responses: {
      400: problemAnswer('The body is not JSON, or `If-Match` names no revision.'),
      422: unprocessable,
      200: jsonAnswer('Saved.', z.object({ revision: revisionSchema, updatedAt: instantSchema })),
      404: notFound,
      409: widerProblemAnswer('`draft-conflict`: another tab saved in the meantime.', draftConflictSchema),
      428: problemAnswer('`if-match-required`'),
    },
  }),
} as const;
