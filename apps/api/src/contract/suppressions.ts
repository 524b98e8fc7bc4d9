import { z } from '@hono/zod-openapi';
import { CONSENTS } from '@touchline/sequence';
import { createRoute } from './create-route.ts';
import {
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  jsonValueSchema,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  whySchema,
} from './common.ts';
import { channelSchema } from './messages.ts';
import { workspaceQuery } from './workspace-header.ts';

const tags = ['Suppressions'];
const count = z.number().int().min(0);

export const suppressedChannelSchema = z.enum(CONSENTS);

/** Reason of a suppression, as a person or a file may give it. */
export const suppressionReasonSchema = z.enum(['unsubscribed', 'bounced', 'complained', 'do-not-contact']);

export const suppressionSchema = z
  .object({
    id: idSchema,
    channel: channelSchema,
    address: z.string(),
    reason: z.string(),
    /** `reply`, `message` (its link, or its bounce), `report` (another system), `import` or `person`. */
    source: z.enum(['reply', 'message', 'report', 'import', 'person']),
    leadId: idSchema.nullable(),
    messageId: idSchema.nullable(),
    by: z.string().nullable(),
    why: z.string().nullable(),
    createdAt: instantSchema,
    lifted: z.object({ at: instantSchema, by: z.string().nullable(), why: z.string().nullable() }).nullable(),
  })
  .openapi('Suppression');

/** One row of an import. The address may be in any form. Without a channel, its form decides. */
export const newSuppressionSchema = z.strictObject({
  address: z.string().trim().min(1, 'Give an email address or a phone number.').max(320),
  channel: suppressedChannelSchema.optional(),
  reason: suppressionReasonSchema.default('do-not-contact'),
});

const filter = {
  search: z.string().trim().max(320).optional(),
  channel: channelSchema.optional(),
  reason: z.string().max(80).optional(),
  /** Those in force, unless asked for those that were lifted. */
  state: z.enum(['in-force', 'lifted']).default('in-force'),
};

export const suppressionRoutes = {
  listSuppressions: createRoute({
    method: 'get',
    path: '/v1/suppressions',
    operationId: 'listSuppressions',
    'x-permission': 'view',
    tags,
    summary: 'List suppressions, newest first',
    request: { query: pageQuery.extend(filter) },
    responses: { 200: pageAnswer(suppressionSchema) },
  }),
  exportSuppressions: createRoute({
    method: 'get',
    path: '/v1/suppressions/export',
    operationId: 'exportSuppressions',
    'x-permission': 'view',
    tags,
    summary: 'Export all suppressions as a CSV file',
    request: { query: z.strictObject({ ...filter, ...workspaceQuery }) },
    responses: { 200: { description: 'The file.', content: { 'text/csv': { schema: z.string() } } } },
  }),
  addSuppressions: createRoute({
    method: 'post',
    path: '/v1/suppressions',
    operationId: 'addSuppressions',
    'x-audit': 'brief',
    'x-permission': 'suppressions.write',
    tags,
    summary: 'Suppress addresses, such as the rows of a file',
    description:
      'Invalid rows are refused, the others are imported; existing suppressions stay as they are. Leads with such an ' +
      'address lose their consent to the channel, and their queued messages are canceled.',
    request: {
      body: jsonBody(
        z.strictObject({
          rows: z.array(z.record(z.string(), jsonValueSchema)).min(1).max(1_000),
          /** Counts without changing anything. */
          dryRun: z.boolean().default(false),
          source: z.enum(['import', 'person']).default('import'),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'Result of each row.',
        z.object({
          added: count,
          /** Suppressed before, or by an earlier row. */
          known: count,
          refused: z.array(z.object({ row: count, errors: z.array(z.object({ path: z.string(), message: z.string() })) })),
        }),
      ),
    },
  }),
  liftSuppression: createRoute({
    method: 'post',
    path: '/v1/suppressions/{id}/lift',
    operationId: 'liftSuppression',
    'x-permission': 'suppressions.write',
    tags,
    summary: 'Lift a suppression',
    description:
      'The suppression stays in the list as lifted, with time, author and reason. A lead that lost its consent by it has it again. Enrollments ' +
      'that ended stay ended.',
    request: { params: idParams, body: jsonBody(z.strictObject({ why: z.string().trim().min(1, 'Give a reason.').max(500) })) },
    responses: {
      200: jsonAnswer('The suppression as it is now.', suppressionSchema.extend({ leads: count })),
      404: notFound,
      409: problemAnswer('`not-suppressed`: it was lifted before.'),
    },
  }),
} as const;
