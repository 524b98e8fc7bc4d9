import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, MAX_INTEGER, notFound, problemAnswer } from './common.ts';

const tags = ['Versions'];

const approvalSchema = z
  .object({
    /** Of the workspace settings. */
    required: z.boolean(),
    request: z
      .object({
        /** The draft that it is about. */
        revision: z.number().int(),
        /** The draft was changed since, so the request is void. */
        stale: z.boolean(),
        userId: idSchema,
        by: z.string(),
        text: z.string().nullable(),
        at: instantSchema,
        decision: z.enum(['approved', 'declined']).nullable(),
        decidedBy: z.string().nullable(),
        decidedAt: instantSchema.nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .openapi('Approval');

const text = z.string().trim().max(500);

export const approvalRoutes = {
  getApproval: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/approval',
    operationId: 'getApproval',
    'x-permission': 'view',
    tags,
    summary: 'Get the latest approval request of a sequence',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The request.', approvalSchema), 404: notFound },
  }),
  askForApproval: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/approval',
    operationId: 'askForApproval',
    'x-permission': 'drafts.write',
    tags,
    summary: 'Ask for approval of a draft; publishing it approves it',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ revision: z.number().int().min(0).max(MAX_INTEGER), text: text.optional() })),
    },
    responses: {
      200: jsonAnswer('The request.', approvalSchema),
      403: problemAnswer('`missing-permission`: an API key cannot ask.'),
      404: notFound,
      409: problemAnswer('`draft-conflict`: the draft is at another revision.'),
    },
  }),
  declineApproval: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/approval/decline',
    operationId: 'declineApproval',
    'x-permission': 'sequences.publish',
    tags,
    summary: 'Decline the approval request of a sequence',
    request: { params: idParams, body: jsonBody(z.strictObject({ reason: text.min(1) })) },
    responses: {
      200: jsonAnswer('The request.', approvalSchema),
      404: notFound,
      409: problemAnswer('`no-approval-request`: no request is open.'),
    },
  }),
} as const;
