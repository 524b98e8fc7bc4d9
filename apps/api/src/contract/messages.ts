import { createRoute, z } from '@hono/zod-openapi';
import { idParams, idSchema, instantSchema, jsonAnswer, notFound, pageAnswer, pageQuery } from './common.ts';

const tags = ['Messages'];

export const channelSchema = z.enum(['email', 'sms', 'call', 'voicemail', 'linkedin', 'notice']);
const messageStatusSchema = z.enum(['queued', 'claimed', 'sent', 'failed', 'unknown', 'cancelled']);

export const refusalCauseSchema = z.enum([
  'address',
  'full',
  'policy',
  'authentication',
  'content',
  'rate',
  'infrastructure',
  'no-provider',
  'unknown',
]);
export const messageDoubtSchema = z.enum(['timeout', 'connection-lost', 'process-died', 'worker-stopped', 'channel-broke']);

export const messageSummarySchema = z
  .object({
    id: idSchema,
    enrollmentId: idSchema,
    sequenceId: idSchema,
    leadId: idSchema,
    stepId: z.string(),
    visit: z.number().int(),
    channel: channelSchema,
    variant: z.string().nullable(),
    /** `unknown`: the provider may or may not have taken it; it is never sent again blindly. */
    status: messageStatusSchema,
    to: z.string().nullable(),
    subject: z.string().nullable(),
    sentAt: instantSchema.nullable(),
    error: z.string().nullable(),
    /** Why the provider refused it the last time; only `address` is a bounce. */
    cause: refusalCauseSchema.nullable(),
    /** Why an unknown message is unknown. */
    doubt: messageDoubtSchema.nullable(),
    isTest: z.boolean(),
    createdAt: instantSchema,
  })
  .openapi('MessageSummary');

const messageSchema = messageSummarySchema
  .extend({
    text: z.string().nullable(),
    html: z.string().nullable(),
    headers: z.record(z.string(), z.string()).nullable(),
    providerId: z.string().nullable(),
    attempts: z.number().int(),
  })
  .openapi('Message');

export const messageRoutes = {
  listMessages: createRoute({
    method: 'get',
    path: '/v1/messages',
    operationId: 'listMessages',
    tags,
    summary: 'The outbox, the newest first',
    request: {
      query: pageQuery.extend({
        sequenceId: idSchema.optional(),
        leadId: idSchema.optional(),
        enrollmentId: idSchema.optional(),
        status: messageStatusSchema.optional(),
      }),
    },
    responses: {
      200: pageAnswer(messageSummarySchema),
    },
  }),
  getMessage: createRoute({
    method: 'get',
    path: '/v1/messages/{id}',
    operationId: 'getMessage',
    tags,
    summary: 'One message as it was sent',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The message.', messageSchema), 404: notFound },
  }),
} as const;
