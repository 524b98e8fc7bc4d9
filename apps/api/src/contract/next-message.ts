import { createRoute, z } from '@hono/zod-openapi';
import { idParams, instantSchema, jsonAnswer, jsonBody, misfit, notFound, problemAnswer, whySchema } from './common.ts';
import { channelSchema } from './messages.ts';

const tags = ['Enrollments'];
const textsSchema = z.record(z.string().max(40), z.string().max(100_000));

export const nextMessageSchema = z
  .object({
    step: z.string(),
    visit: z.number().int(),
    channel: channelSchema,
    variant: z.string().nullable(),
    /** If the lead does nothing until then. */
    at: instantSchema,
    /** Its texts as templates, by name (`subject`, `body`, `text` …). Null: a person carries it out. */
    content: textsSchema.nullable(),
    /** Changed by a person for this lead. */
    rewritten: z.boolean(),
  })
  .openapi('NextMessage');

export const nextMessageRoutes = {
  getNextMessage: createRoute({
    method: 'get',
    path: '/v1/enrollments/{id}/next-message',
    operationId: 'getNextMessage',
    tags,
    summary: 'What the lead gets next by itself, and when',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('The message; null when there is none to come.', z.object({ message: nextMessageSchema.nullable() })),
      404: notFound,
    },
  }),
  putNextMessage: createRoute({
    method: 'put',
    path: '/v1/enrollments/{id}/next-message',
    operationId: 'putNextMessage',
    tags,
    summary: 'Write the next message of one lead anew; nobody else gets it',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          /** Of the message that was shown: another one is not changed by mistake. */
          step: z.string().min(1),
          visit: z.number().int().min(1),
          /** Texts to replace; null takes back what was written. */
          content: textsSchema.nullable(),
          why: whySchema,
        }),
      ),
    },
    responses: {
      422: misfit,
      200: jsonAnswer('As it will be sent.', z.object({ message: nextMessageSchema })),
      404: notFound,
      409: problemAnswer('`another-message`: the next one is not the one that was shown, or a person carries it out.'),
    },
  }),
} as const;
