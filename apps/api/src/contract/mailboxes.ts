import { z } from '@hono/zod-openapi';
import { emailSchema } from './addresses.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, problemAnswer, unprocessable } from './common.ts';
import { createRoute } from './create-route.ts';
import { nameSchema } from './name.ts';

const tags = ['Mailboxes'];

export const MAILBOX_PROVIDERS = ['google', 'microsoft', 'fastmail', 'zoho', 'other'] as const;
const HOST = /^(?=.{1,253}$)(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)*[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$|^\[?[\da-f:.]+\]?$/;

const line = z
  .string()
  .trim()
  .min(1)
  .max(320)
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'Write it in one line, without control characters.');

const serverSchema = z.strictObject({
  host: z.string().trim().toLowerCase().regex(HOST, 'Write a host name such as smtp.example.com.'),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']).openapi({ description: '`none` works inside the networks of `MAIL_ALLOW` only.' }),
  user: line,
});

const passwordSchema = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'A password has no control characters.');

const smtpSchema = serverSchema.extend({ password: passwordSchema });
/** Without a password of its own it has the one of SMTP. */
const imapSchema = serverSchema.extend({ password: passwordSchema.optional() });

const limit = z.number().int().min(1).max(1_000_000).nullable();
const seconds = z.number().int().min(0).max(86_400);

const paceFields = {
  perHour: limit,
  /** In any 24 hours. With a warm-up it is the target. */
  perDay: limit,
  /** Minimum distance between two emails. */
  gapSeconds: seconds,
  /** Random extra on top of it. */
  jitterSeconds: seconds,
};
const warmupSchema = z.strictObject({
  /** Emails on the first day. */
  start: z.number().int().min(1).max(100_000),
  /** How many more each day, up to `perDay`. */
  step: z.number().int().min(1).max(100_000),
});

const headerFields = {
  /** The member who sends from it; null: shared. */
  ownerId: idSchema.nullable(),
  name: nameSchema.nullable(),
  replyTo: emailSchema.nullable(),
  signature: z
    .string()
    .max(4_000)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'The text has characters that cannot be stored.')
    .nullable(),
};

const pauseSchema = z.object({ cause: z.string(), error: z.string(), since: instantSchema, retryAt: instantSchema.nullable() });

export const mailboxSchema = z
  .object({
    id: idSchema,
    address: z.string(),
    ownerId: idSchema.nullable(),
    ownerName: z.string().nullable(),
    name: z.string().nullable(),
    replyTo: z.string().nullable(),
    signature: z.string().nullable(),
    provider: z.string(),
    auth: z.enum(['password', 'oauth']),
    smtp: serverSchema,
    imap: serverSchema.nullable(),
    status: z.enum(['active', 'paused', 'disconnected']),
    reason: z.string().nullable(),
    statusSince: instantSchema,
    ...paceFields,
    warmup: warmupSchema.extend({ from: instantSchema, today: z.number().int() }).nullable(),
    health: z.object({
      /** Emails of the last 24 hours. */
      sent: z.number().int(),
      /** Of them, those whose address does not exist. Over 5 % of 40 or more, first touches wait. */
      bounced: z.number().int(),
      /** Reported as spam in 7 days. At 0.1 % there is a warning, at 0.3 % the mailbox is paused. */
      complained: z.number().int(),
      /** Why it holds first touches, or should be watched. */
      warning: z.string().nullable(),
      /** Leads that get their emails from it. */
      leads: z.number().int(),
      waiting: z.number().int(),
      /** Its server refuses all messages, which wait. One is retried at intervals. */
      serverPause: pauseSchema.nullable(),
    }),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('Mailbox');

const checkSchema = z.object({
  ok: z.boolean(),
  /** What is wrong. Null: nothing. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  /** The words of the server. */
  detail: z.string().nullable(),
});

const connectionSchema = z.strictObject({ smtp: smtpSchema, imap: imapSchema.nullable() });
const checksSchema = z.object({ smtp: checkSchema, imap: checkSchema.nullable() }).openapi('MailboxCheck');

const domainCheckSchema = z
  .object({
    domain: z.string(),
    findings: z.array(
      z.object({
        record: z.enum(['MX', 'SPF', 'DKIM', 'DMARC']),
        name: z.string(),
        /** `unknown`: the name servers did not answer. */
        status: z.enum(['pass', 'fail', 'unknown']),
        found: z.array(z.string()),
        message: z.string(),
        /** The record to set. Null: only the mail provider knows it. */
        copy: z.object({ type: z.literal('TXT'), name: z.string(), value: z.string() }).nullable(),
      }),
    ),
  })
  .openapi('DomainCheck');

const notYours = problemAnswer('`not-your-mailbox`: the role manages its own mailboxes.');
const taken = problemAnswer('`mailbox-connected`: the workspace has a mailbox with this address.');

export const mailboxRoutes = {
  listMailboxes: createRoute({
    method: 'get',
    path: '/v1/mailboxes',
    operationId: 'listMailboxes',
    'x-permission': 'view',
    tags,
    summary: 'List connected mailboxes with their health, by address',
    responses: { 200: jsonAnswer('All of them.', z.object({ items: z.array(mailboxSchema) })) },
  }),
  testMailbox: createRoute({
    method: 'post',
    path: '/v1/mailboxes/test',
    operationId: 'testMailbox',
    'x-permission': 'mailboxes.manage',
    'x-audit': 'none',
    tags,
    summary: 'Sign in at the servers of a mailbox without connecting it',
    request: { body: jsonBody(connectionSchema) },
    responses: { 200: jsonAnswer('What works, and what is wrong.', checksSchema), 422: unprocessable },
  }),
  connectMailbox: createRoute({
    method: 'post',
    path: '/v1/mailboxes',
    operationId: 'connectMailbox',
    'x-permission': 'mailboxes.manage',
    tags,
    summary: 'Connect a mailbox, after a sign-in at its servers',
    request: {
      body: jsonBody(
        connectionSchema.extend({
          address: emailSchema,
          provider: z.enum(MAILBOX_PROVIDERS),
          ...headerFields,
          ...paceFields,
          warmup: warmupSchema.nullable(),
        }),
      ),
    },
    responses: { 201: jsonAnswer('The mailbox.', mailboxSchema), 403: notYours, 409: taken, 422: unprocessable },
  }),
  changeMailbox: createRoute({
    method: 'patch',
    path: '/v1/mailboxes/{id}',
    operationId: 'changeMailbox',
    'x-permission': 'mailboxes.manage',
    tags,
    summary: 'Change a mailbox, pause it with a reason, or activate it',
    request: {
      params: idParams,
      body: jsonBody(
        z
          .strictObject({
            ...headerFields,
            ...paceFields,
            warmup: warmupSchema.nullable(),
            /** Servers always come with their password. */
            connection: connectionSchema,
            status: z.discriminatedUnion('to', [
              z.strictObject({ to: z.literal('active') }),
              z.strictObject({ to: z.literal('paused'), reason: nameSchema }),
            ]),
          })
          .partial(),
      ),
    },
    responses: { 200: jsonAnswer('As it is now.', mailboxSchema), 403: notYours, 404: notFound, 422: unprocessable },
  }),
  checkMailboxDomain: createRoute({
    method: 'get',
    path: '/v1/mailboxes/{id}/domain',
    operationId: 'checkMailboxDomain',
    'x-permission': 'view',
    tags,
    summary: 'Check MX, SPF, DKIM and DMARC of the domain that a mailbox sends from',
    request: {
      params: idParams,
      query: z.strictObject({
        /** Names the DKIM key. Without it, the usual ones of the provider are tried. */
        selector: z
          .string()
          .regex(/^[a-z\d_](?:[a-z\d_.-]{0,61}[a-z\d_])?$/i, 'A selector has letters, digits, dots and hyphens.')
          .optional(),
      }),
    },
    responses: { 200: jsonAnswer('One finding per record.', domainCheckSchema), 404: notFound, 422: unprocessable },
  }),
  removeMailbox: createRoute({
    method: 'delete',
    path: '/v1/mailboxes/{id}',
    operationId: 'removeMailbox',
    'x-permission': 'mailboxes.manage',
    tags,
    summary: 'Remove a mailbox with its password; other mailboxes send its queued messages',
    request: { params: idParams },
    responses: {
      200: jsonAnswer(
        'What changes.',
        z.object({
          /** Leads that get their next email from another mailbox. */
          leads: z.number().int(),
          messages: z.number().int(),
        }),
      ),
      403: notYours,
      404: notFound,
    },
  }),
} as const;
