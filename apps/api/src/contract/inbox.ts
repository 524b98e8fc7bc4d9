import { z } from '@hono/zod-openapi';
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
  unprocessable,
} from './common.ts';
import { createRoute } from './create-route.ts';
import { ownerFilter } from './leads.ts';

const tags = ['Inbox'];

/** What an incoming message is. */
const typeSchema = z.enum(['human', 'opt-out', 'automatic', 'out-of-office', 'bounce', 'complaint']);

const conversationStateSchema = z
  .object({
    /** The last message came from the lead, and it was not answered or closed. */
    needsReply: z.boolean(),
    snoozedUntil: instantSchema.nullable(),
    lastAt: instantSchema,
  })
  .openapi('ConversationState');

const conversationSchema = conversationStateSchema
  .extend({
    /** Of the lead. */
    id: idSchema,
    leadName: z.string(),
    company: z.string().nullable(),
    ownerName: z.string().nullable(),
    last: z.object({ type: typeSchema, subject: z.string(), text: z.string() }).nullable(),
  })
  .openapi('Conversation');

const attachmentSchema = z.object({ name: z.string(), type: z.string(), size: z.number().int() });

const entrySchema = z
  .object({
    id: idSchema,
    direction: z.enum(['in', 'out']),
    /** Null for messages that went out. */
    type: typeSchema.nullable(),
    channel: z.string(),
    from: z.string().nullable(),
    subject: z.string().nullable(),
    text: z.string(),
    /** The message that it quotes. */
    quoted: z.string(),
    attachments: z.array(attachmentSchema),
    /** Of a notice of absence, `2026-03-21`. */
    returnsOn: z.string().nullable(),
    /** Why a message came back. */
    cause: z.string().nullable(),
    at: instantSchema,
  })
  .openapi('ConversationEntry');

const unmatchedSchema = z
  .object({
    id: idSchema,
    type: typeSchema,
    from: z.string().nullable(),
    fromName: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    receivedAt: instantSchema,
  })
  .openapi('UnmatchedMessage');

export const inboxRoutes = {
  listConversations: createRoute({
    method: 'get',
    path: '/v1/inbox',
    operationId: 'listConversations',
    'x-permission': 'view',
    tags,
    summary: 'List conversations with leads that wrote, the newest first',
    request: { query: pageQuery.extend({ owner: ownerFilter.optional(), show: z.enum(['waiting', 'all']).default('waiting') }) },
    responses: { 200: pageAnswer(conversationSchema) },
  }),
  listUnmatched: createRoute({
    method: 'get',
    path: '/v1/inbox/unmatched',
    operationId: 'listUnmatched',
    'x-permission': 'view',
    tags,
    summary: 'List incoming messages of no lead, the newest first',
    request: { query: pageQuery },
    responses: { 200: pageAnswer(unmatchedSchema) },
  }),
  ignoreUnmatched: createRoute({
    method: 'post',
    path: '/v1/inbox/unmatched/{id}/ignore',
    operationId: 'ignoreUnmatched',
    'x-permission': 'leads.work',
    tags,
    summary: 'Take a message of no lead off the list',
    request: { params: idParams },
    responses: { 204: { description: 'Ignored.' }, 404: notFound },
  }),
  getConversation: createRoute({
    method: 'get',
    path: '/v1/leads/{id}/conversation',
    operationId: 'getConversation',
    'x-permission': 'view',
    tags,
    summary: 'Read the last 200 messages to and from a lead, the oldest first',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('The conversation.', z.object({ state: conversationStateSchema.nullable(), items: z.array(entrySchema) })),
      404: notFound,
    },
  }),
  changeConversation: createRoute({
    method: 'patch',
    path: '/v1/leads/{id}/conversation',
    operationId: 'changeConversation',
    'x-permission': 'leads.work',
    tags,
    summary: 'Close a conversation, reopen it, or snooze it',
    request: {
      params: idParams,
      body: jsonBody(z.strictObject({ needsReply: z.boolean().optional(), snoozedUntil: givenInstantSchema.nullable().optional() })),
    },
    responses: { 200: jsonAnswer('As it is now.', conversationStateSchema), 404: notFound, 422: unprocessable },
  }),
  attachUnmatched: createRoute({
    method: 'post',
    path: '/v1/leads/{id}/unmatched',
    operationId: 'attachUnmatched',
    'x-permission': 'leads.work',
    tags,
    summary: 'Attach a message of no lead to this lead; an answer stops its sequences',
    request: { params: idParams, body: jsonBody(z.strictObject({ messageId: idSchema })) },
    responses: { 204: { description: 'Attached.' }, 404: notFound },
  }),
} as const;
