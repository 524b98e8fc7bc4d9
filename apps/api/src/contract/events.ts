import { EVENT_NAME, EVENT_NAME_LENGTH, type KnownEvent, LONGEST_ABSENCE, OUT_OF_OFFICE, readReturn } from '@touchline/sequence';
import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { emailSchema } from './addresses.ts';
import {
  givenInstantSchema,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  jsonValueSchema,
  unprocessable,
  pageAnswer,
  pageQuery,
} from './common.ts';

const tags = ['Events'];

const BOUNCED = 'bounced' satisfies KnownEvent;

/** Also said by the handler, which knows what time it is. */
export const TOO_LONG = 'More than a year away. Correct the date or omit it.';

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
    email: emailSchema.optional(),
    enrollmentId: idSchema.optional(),
    messageId: idSchema.optional(),
    /** `false`: a program opened or clicked, such as a link scanner. */
    human: z.boolean().optional(),
    properties: z.record(z.string().max(80), jsonValueSchema).optional(),
  })
  .refine((event) => event.leadId ?? event.email ?? event.enrollmentId ?? event.messageId, {
    path: ['leadId'],
    message: 'Name the lead: leadId, email, enrollmentId or messageId.',
  })
  .check(({ value: { name, properties }, issues }) => {
    const permanent = name === BOUNCED ? properties?.['permanent'] : undefined;
    if (permanent === undefined || typeof permanent === 'boolean') return;
    const message = 'Must be true for a permanent bounce, false for a temporary one such as a full mailbox.';
    issues.push({ code: 'custom', input: permanent, path: ['properties', 'permanent'], message });
  })
  .check(({ value: { properties }, issues }) => {
    const text = properties?.['text'];
    if (text === undefined || text === null || typeof text === 'string') return;
    issues.push({ code: 'custom', input: text, path: ['properties', 'text'], message: 'Give the text as one string.' });
  })
  .check(({ value, issues }) => {
    const returnsOn = value.name === OUT_OF_OFFICE ? value.properties?.['returnsOn'] : undefined;
    if (returnsOn === undefined) return;
    const back = readReturn(returnsOn, 'UTC');
    const since = value.at === undefined ? null : Date.parse(value.at);
    const path = ['properties', 'returnsOn'];
    if (back === null) {
      const message = 'Give the day of return, such as 2026-03-09, or an instant with its offset, such as 2026-03-09T08:00:00+01:00.';
      issues.push({ code: 'custom', input: returnsOn, path, message });
    } else if (since !== null && back > since + LONGEST_ABSENCE) {
      issues.push({ code: 'custom', input: returnsOn, path, message: TOO_LONG });
    }
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
    'x-audit': 'none',
    'x-permission': 'events.write',
    tags,
    summary: 'Report events, up to 1,000 at once',
    request: { body: jsonBody(z.union([newEventSchema, z.array(newEventSchema).min(1).max(1000)])) },
    responses: {
      422: unprocessable,
      202: jsonAnswer('Accepted.', z.object({ accepted: z.number().int(), duplicates: z.number().int(), unmatched: z.array(z.string()) })),
    },
  }),
  listEvents: createRoute({
    method: 'get',
    path: '/v1/events',
    operationId: 'listEvents',
    'x-permission': 'view',
    tags,
    summary: 'List events, newest first',
    request: {
      query: pageQuery.extend({ leadId: idSchema.optional(), enrollmentId: idSchema.optional(), name: z.string().optional() }),
    },
    responses: {
      200: pageAnswer(eventSchema),
    },
  }),
} as const;
