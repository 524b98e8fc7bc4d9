import { z } from '@hono/zod-openapi';
import { TRIAL_CONTENTS } from '@touchline/channels';
import { createRoute } from './create-route.ts';
import { idSchema, jsonAnswer, jsonBody, unprocessable, notFound, problemAnswer } from './common.ts';

const tags = ['Messages'];

/** Texts that are not yet saved or published: they come with the request. */
export const trialContentSchema = z.discriminatedUnion('channel', TRIAL_CONTENTS).openapi('TrialContent');

const trial = {
  content: trialContentSchema,
  /** Lead for the merge fields; null: an example lead. */
  leadId: idSchema.nullable(),
};

const composedSchema = z
  .object({
    from: z.string(),
    /** Address of the lead on this channel. */
    to: z.string().nullable(),
    subject: z.string().nullable(),
    text: z.string(),
    html: z.string().nullable(),
  })
  .openapi('ComposedMessage');

export const trialMessageRoutes = {
  previewMessage: createRoute({
    method: 'post',
    path: '/v1/messages/preview',
    operationId: 'previewMessage',
    'x-audit': 'none',
    'x-permission': 'drafts.try',
    tags,
    summary: 'Preview a text for a lead, without sending',
    request: { body: jsonBody(z.strictObject(trial)) },
    responses: { 422: unprocessable, 200: jsonAnswer('As it would be sent.', composedSchema), 404: notFound },
  }),
  testMessage: createRoute({
    method: 'post',
    path: '/v1/messages/test',
    operationId: 'testMessage',
    'x-permission': 'drafts.try',
    tags,
    summary: 'Send a test of an unsaved text to your own address',
    request: { body: jsonBody(z.strictObject({ ...trial, to: z.string().trim().min(1).max(320) })) },
    responses: {
      422: unprocessable,
      200: jsonAnswer('Accepted.', z.object({ to: z.string(), /** `smtp`, `sandbox` … */ provider: z.string() })),
      404: notFound,
      409: problemAnswer('`suppressed`: the address is suppressed.'),
      502: problemAnswer('`not-delivered`: `detail` has the answer of the mail server.'),
    },
  }),
} as const;
