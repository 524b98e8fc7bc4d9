import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  manyFilterSchema,
  unprocessable,
  notFound,
  problemAnswer,
  whySchema,
} from './common.ts';
import { leadNameSchema } from './enrollments.ts';
import { channelSchema } from './messages.ts';

const tags = ['Enrollments'];
export const textsSchema = z.record(z.string().max(40), z.string().max(100_000));

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

/** Leads of a version whose next message belongs to one step. */
const nextMessageGroupSchema = z
  .object({
    versionId: idSchema,
    versionNumber: z.number().int(),
    step: z.string(),
    channel: channelSchema,
    leads: z.number().int(),
    /** How many of them a person has already changed. */
    rewritten: z.number().int(),
    /** When the first and the last of them is planned. */
    from: instantSchema,
    until: instantSchema,
    /** Text of the sequence by variant, the most frequent first. */
    texts: z.array(z.object({ variant: z.string().nullable(), leads: z.number().int(), content: textsSchema })),
    /** Some of the leads, to try a text out on. */
    examples: z.array(z.object({ enrollmentId: idSchema, lead: leadNameSchema })),
  })
  .openapi('NextMessageGroup');

export const nextMessageRoutes = {
  getNextMessage: createRoute({
    method: 'get',
    path: '/v1/enrollments/{id}/next-message',
    operationId: 'getNextMessage',
    'x-permission': 'view',
    tags,
    summary: "Get the lead's next automatic message",
    request: { params: idParams },
    responses: {
      200: jsonAnswer('The message; null when there is none.', z.object({ message: nextMessageSchema.nullable() })),
      404: notFound,
    },
  }),
  putNextMessage: createRoute({
    method: 'put',
    path: '/v1/enrollments/{id}/next-message',
    operationId: 'putNextMessage',
    'x-permission': 'leads.work',
    tags,
    summary: "Edit the lead's next message",
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          /** Of the message that was shown: another one is not changed by mistake. */
          step: z.string().min(1),
          visit: z.number().int().min(1),
          /** Texts to replace; null restores the text of the sequence. */
          content: textsSchema.nullable(),
          why: whySchema,
        }),
      ),
    },
    responses: {
      422: unprocessable,
      200: jsonAnswer('As it will be sent.', z.object({ message: nextMessageSchema })),
      404: notFound,
      409: problemAnswer('`message-changed`: the next one is not the one that was shown, or it is a manual task.'),
    },
  }),
  listNextMessages: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/next-messages',
    operationId: 'listNextMessages',
    'x-audit': 'none',
    'x-permission': 'view',
    tags,
    summary: 'Count the next automatic messages of many leads, by version and step',
    request: { params: idParams, body: jsonBody(z.strictObject({ filter: manyFilterSchema.default({}) })) },
    responses: {
      422: unprocessable,
      200: jsonAnswer(
        'Counts, from at most 10,000 leads.',
        z.object({
          /** The largest first. */
          groups: z.array(nextMessageGroupSchema),
          /** Leads with no further automatic message. */
          nothing: z.number().int(),
          /** Leads whose next touch is a task for a person. */
          manual: z.number().int(),
          /** More leads exist than were read. */
          more: z.boolean(),
        }),
      ),
      404: notFound,
    },
  }),
} as const;
