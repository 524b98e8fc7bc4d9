import { z } from '@hono/zod-openapi';
import { CARRIERS } from '@touchline/channels';
import { CHANNELS } from '@touchline/sequence';
import { createRoute } from './create-route.ts';
import {
  givenInstantSchema,
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  whySchema,
} from './common.ts';
import { withOldValues } from './old-values.ts';

const tags = ['Messages'];

export const channelSchema = z.enum(CHANNELS);
const MESSAGE_STATUSES = ['queued', 'claimed', 'sent', 'failed', 'unconfirmed', 'canceled'] as const;
const messageStatusSchema = z.enum(MESSAGE_STATUSES);

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
    /** `unconfirmed`: the provider may or may not have taken it; it is never sent again blindly. */
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

const obstacleSchema = z.enum(['deleted', 'archived', 'answered', 'task', 'no-address', 'suppressed', 'no-consent', 'no-provider']);

export const messageRoutes = {
  resendMessages: createRoute({
    method: 'post',
    path: '/v1/messages/resend',
    operationId: 'resendMessages',
    'x-permission': 'messages.resend',
    tags,
    summary: 'Resend failed messages that match a filter',
    description:
      'Only failed messages are resent, never one that may have gone out. Messages of leads that answered, are suppressed or cannot be ' +
      'reached stay failed; `left` says how many and why. Send windows and guards apply.',
    request: {
      body: jsonBody(
        z.strictObject({
          filter: z.strictObject({
            messageIds: z.array(idSchema).min(1).max(10_000).optional(),
            leadId: idSchema.optional(),
            sequenceId: idSchema.optional(),
            step: z.string().min(1).max(200).optional(),
            channel: z.enum(CARRIERS).optional(),
            /** Null: those without a recorded cause. */
            cause: refusalCauseSchema.nullable().optional(),
            /** When the message was made. */
            from: givenInstantSchema.optional(),
            to: givenInstantSchema.optional(),
          }),
          /** Counts without changing anything. */
          dryRun: z.boolean().default(false),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'The result.',
        z.object({
          resent: z.number().int(),
          left: z.array(z.object({ reason: obstacleSchema, n: z.number().int() })),
        }),
      ),
    },
  }),
  resendMessage: createRoute({
    method: 'post',
    path: '/v1/messages/{id}/resend',
    operationId: 'resendMessage',
    'x-permission': 'messages.resend',
    tags,
    summary: 'Resend a failed message',
    request: { params: idParams, body: jsonBody(z.strictObject({ why: whySchema })) },
    responses: {
      200: jsonAnswer('The message, queued.', messageSummarySchema),
      404: notFound,
      409: problemAnswer('`not-failed`: it did not fail. `kept-back`: the lead answered, is suppressed, or cannot be reached.'),
    },
  }),
  listMessages: createRoute({
    method: 'get',
    path: '/v1/messages',
    operationId: 'listMessages',
    'x-permission': 'view',
    tags,
    summary: 'List messages of the outbox, newest first',
    request: {
      query: pageQuery.extend({
        sequenceId: idSchema.optional(),
        leadId: idSchema.optional(),
        enrollmentId: idSchema.optional(),
        status: withOldValues(MESSAGE_STATUSES, { unknown: 'unconfirmed', cancelled: 'canceled' }).optional(),
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
    'x-permission': 'view',
    tags,
    summary: 'Get a message as it was sent',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The message.', messageSchema), 404: notFound },
  }),
} as const;
