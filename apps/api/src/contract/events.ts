import { EVENT_NAME, EVENT_NAME_LENGTH } from '@touchline/sequence';
import { createRoute, z } from '@hono/zod-openapi';
import { givenInstantSchema, idSchema, instantSchema, jsonAnswer, jsonBody, jsonValueSchema, pageAnswer, pageQuery } from './common.ts';

const tags = ['Events'];

export const newEventSchema = z
  .strictObject({
    /** The sender's own id of the event: the same key twice is the same event. */
    key: z.string().min(1).max(200),
    name: z
      .string()
      .min(1)
      .max(EVENT_NAME_LENGTH)
      .regex(EVENT_NAME, 'Event names are lower-case words joined by hyphens, such as meeting-booked.'),
    /** When it happened; now when left out. */
    at: givenInstantSchema.optional(),
    leadId: idSchema.optional(),
    email: z.email().optional(),
    enrollmentId: idSchema.optional(),
    messageId: idSchema.optional(),
    properties: z.record(z.string().max(80), jsonValueSchema).optional(),
  })
  .refine((event) => event.leadId ?? event.email ?? event.enrollmentId ?? event.messageId, {
    path: ['leadId'],
    message: 'Say whose event it is: leadId, email, enrollmentId or messageId.',
  })
  .openapi('NewEvent');

export const eventSchema = z
  .object({
    id: idSchema,
    key: z.string(),
    name: z.string(),
    at: instantSchema,
    leadId: idSchema.nullable(),
    enrollmentId: idSchema.nullable(),
    messageId: idSchema.nullable(),
    stepId: z.string().nullable(),
    channel: z.string().nullable(),
    human: z.boolean().nullable(),
    link: z.string().nullable(),
    outcome: z.string().nullable(),
    properties: z.record(z.string(), jsonValueSchema).nullable(),
    createdAt: instantSchema,
  })
  .openapi('Event');

export const eventRoutes = {
  submitEvents: createRoute({
    method: 'post',
    path: '/v1/events',
    operationId: 'submitEvents',
    tags,
    summary: 'Report what happened: one event or up to 1,000',
    request: { body: jsonBody(z.union([newEventSchema, z.array(newEventSchema).min(1).max(1000)])) },
    responses: {
      202: jsonAnswer('Taken.', z.object({ accepted: z.number().int(), duplicates: z.number().int(), unmatched: z.array(z.string()) })),
    },
  }),
  listEvents: createRoute({
    method: 'get',
    path: '/v1/events',
    operationId: 'listEvents',
    tags,
    summary: 'Events, the newest first',
    request: {
      query: pageQuery.extend({ leadId: idSchema.optional(), enrollmentId: idSchema.optional(), name: z.string().optional() }),
    },
    responses: {
      200: pageAnswer(eventSchema),
    },
  }),
} as const;
