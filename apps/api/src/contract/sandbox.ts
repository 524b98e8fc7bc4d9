import { z } from '@hono/zod-openapi';
import { CARRIERS } from '@touchline/channels';
import { createRoute } from './create-route.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, pageAnswer, pageQuery, problemAnswer } from './common.ts';

const tags = ['Sandbox'];

export const sandboxSummarySchema = z
  .object({
    id: idSchema,
    messageId: idSchema.nullable(),
    channel: z.enum(CARRIERS),
    /** The lead that it concerns; null for messages outside sequences. */
    lead: z
      .object({
        id: idSchema,
        email: z.string().nullable(),
        phone: z.string().nullable(),
        firstName: z.string().nullable(),
        lastName: z.string().nullable(),
      })
      .nullable(),
    sender: z.string(),
    recipient: z.string(),
    subject: z.string().nullable(),
    /** The first words. */
    excerpt: z.string(),
    receivedAt: instantSchema,
    /** Names of the events that came back from this message so far (`opened`, `replied` …). */
    happened: z.array(z.string()),
  })
  .openapi('SandboxMessageSummary');

const sandboxMessageSchema = sandboxSummarySchema
  .extend({ text: z.string(), html: z.string().nullable(), headers: z.record(z.string(), z.string()) })
  .openapi('SandboxMessage');

const done = jsonAnswer(
  'Done; `duplicates` is 1 if it had happened before.',
  z.object({ accepted: z.number().int(), duplicates: z.number().int() }),
);
const noMessage = problemAnswer(
  '`no-enrollment`: the message did not come from an enrollment. `unsupported-action`: its channel does not support it. An in-app message, for example, has no unsubscribe link.',
);

/** A recipient's response without text. */
function wayBack<Name extends string>(name: Name, operationId: string, summary: string) {
  return createRoute({
    method: 'post',
    path: `/v1/sandbox/messages/{id}/${name}`,
    operationId,
    'x-permission': 'drafts.try',
    tags,
    summary,
    request: { params: idParams },
    responses: { 200: done, 404: notFound, 409: noMessage },
  });
}

export const sandboxRoutes = {
  listSandboxMessages: createRoute({
    method: 'get',
    path: '/v1/sandbox/messages',
    operationId: 'listSandboxMessages',
    'x-permission': 'view',
    tags,
    summary: 'List messages that the sandbox received, newest first',
    request: { query: pageQuery.extend({ recipient: z.string().optional() }) },
    responses: {
      200: pageAnswer(sandboxSummarySchema),
    },
  }),
  getSandboxMessage: createRoute({
    method: 'get',
    path: '/v1/sandbox/messages/{id}',
    operationId: 'getSandboxMessage',
    'x-permission': 'view',
    tags,
    summary: 'Get a sandbox message as the recipient sees it',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The message.', sandboxMessageSchema), 404: notFound },
  }),
  replyToSandboxMessage: createRoute({
    method: 'post',
    path: '/v1/sandbox/messages/{id}/reply',
    operationId: 'replyToSandboxMessage',
    'x-permission': 'drafts.try',
    tags,
    summary: 'Reply as the recipient',
    request: { params: idParams, body: jsonBody(z.strictObject({ text: z.string().trim().min(1).max(20_000) })) },
    responses: { 200: done, 404: notFound, 409: noMessage },
  }),
  unsubscribeFromSandboxMessage: wayBack('unsubscribe', 'unsubscribeFromSandboxMessage', 'Unsubscribe as the recipient'),
  bounceSandboxMessage: wayBack('bounce', 'bounceSandboxMessage', 'Bounce the message'),
  openSandboxMessage: wayBack('open', 'openSandboxMessage', 'Open the message, loading its images'),
} as const;
