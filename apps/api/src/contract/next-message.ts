import { createRoute, z } from '@hono/zod-openapi';
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

/** Leads of a version whose next message is that of one step. */
const nextMessageGroupSchema = z
  .object({
    versionId: idSchema,
    versionNumber: z.number().int(),
    step: z.string(),
    channel: channelSchema,
    leads: z.number().int(),
    /** Of these, for whom a person changed it already. */
    rewritten: z.number().int(),
    /** When the first and the last of them is planned. */
    from: instantSchema,
    until: instantSchema,
    /** What the sequence would send, by variant, the most frequent first. */
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
      422: unprocessable,
      200: jsonAnswer('As it will be sent.', z.object({ message: nextMessageSchema })),
      404: notFound,
      409: problemAnswer('`message-changed`: the next one is not the one that was shown, or a person carries it out.'),
    },
  }),
  listNextMessages: createRoute({
    method: 'post',
    path: '/v1/sequences/{id}/next-messages',
    operationId: 'listNextMessages',
    tags,
    summary: 'What many leads of a sequence get next by themselves, counted by version and step; changes nothing',
    request: { params: idParams, body: jsonBody(z.strictObject({ filter: manyFilterSchema.default({}) })) },
    responses: {
      422: unprocessable,
      200: jsonAnswer(
        'Who gets what; 10,000 leads are looked at.',
        z.object({
          /** The largest first. */
          groups: z.array(nextMessageGroupSchema),
          /** Nothing goes out to them any more by itself. */
          nothing: z.number().int(),
          /** What is next for them a person carries out. */
          byPerson: z.number().int(),
          /** There are more leads than were looked at. */
          more: z.boolean(),
        }),
      ),
      404: notFound,
    },
  }),
} as const;
