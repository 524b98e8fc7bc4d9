import { z } from '@hono/zod-openapi';
import { type Channel, type ConsentName, SEPARATE_CHANNELS } from '@touchline/sequence';
import { createRoute } from './create-route.ts';
import { emailSchema, linkedinSchema, phoneSchema } from './addresses.ts';
import {
  enrollmentStatusSchema,
  idParams,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  jsonValueSchema,
  unprocessable,
  notFound,
  pageAnswer,
  pageQuery,
  problemAnswer,
  whySchema,
} from './common.ts';
import { timelineItemSchema } from './timeline.ts';

const tags = ['Leads'];

export const tierSchema = z.enum(['hot', 'warm', 'cold', 'dead']);
/** One line: what stands in a name also stands in mail headers. */
const textSchema = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'Write it in one line, without control characters.')
  .nullable();

const ownerSchema = z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), timeZone: z.string().nullable() });

export const leadSchema = z
  .object({
    id: idSchema,
    email: z.string().nullable(),
    phone: z.string().nullable(),
    linkedin: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    company: z.string().nullable(),
    timeZone: z.string().nullable(),
    tier: tierSchema.nullable(),
    source: z.string().nullable(),
    stage: z.string().nullable(),
    tags: z.array(z.string()),
    fields: z.record(z.string(), jsonValueSchema),
    consent: z.object({ email: z.boolean(), sms: z.boolean(), call: z.boolean() } satisfies Record<ConsentName, z.ZodType>),
    owner: ownerSchema.nullable(),
    isTest: z.boolean(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('Lead');

/** Leads of a user: `me`, an id, or `none` for leads without an owner. */
export const ownerFilter = z.union([z.enum(['me', 'none']), idSchema]);

const reachSchema = z
  .object({
    channel: z.enum(SEPARATE_CHANNELS as readonly [Channel, ...Channel[]]),
    address: z.string().nullable(),
    obstacles: z.array(z.enum(['no-address', 'no-consent', 'suppressed', 'no-provider'])),
    suppression: z.object({ id: idSchema, reason: z.string(), since: instantSchema }).nullable(),
  })
  .openapi('Reach');

/** Zones are checked by the handler with the core's own list, so that the message is the same as on import. */
const writableLead = {
  email: emailSchema.nullable(),
  phone: phoneSchema.nullable(),
  linkedin: linkedinSchema.nullable(),
  firstName: textSchema,
  lastName: textSchema,
  company: textSchema,
  timeZone: z.string().max(100).nullable(),
  tier: tierSchema.nullable(),
  source: textSchema,
  stage: textSchema,
  tags: z.array(z.string().trim().min(1).max(80)).max(100),
  fields: z.record(z.string().min(1).max(80), jsonValueSchema),
  consent: z.strictObject({
    email: z.boolean().optional(),
    sms: z.boolean().optional(),
    call: z.boolean().optional(),
  } satisfies Record<ConsentName, z.ZodType>),
  owner: ownerSchema.nullable(),
  isTest: z.boolean(),
};

export const leadPatchSchema = z.strictObject(writableLead).partial();
export const newLeadSchema = leadPatchSchema.refine((lead) => Boolean(lead.email ?? lead.phone ?? lead.linkedin), {
  path: ['email'],
  message: 'A lead needs an email address, a phone number or a LinkedIn address.',
});

const taken = problemAnswer('`email-taken`: another lead has this address.');

export const leadRoutes = {
  listLeads: createRoute({
    method: 'get',
    path: '/v1/leads',
    operationId: 'listLeads',
    'x-permission': 'view',
    tags,
    summary: 'List leads, newest first',
    request: { query: pageQuery.extend({ search: z.string().trim().max(200).optional(), owner: ownerFilter.optional() }) },
    responses: {
      200: pageAnswer(leadSchema),
    },
  }),
  assignLeads: createRoute({
    method: 'post',
    path: '/v1/leads/assign',
    operationId: 'assignLeads',
    'x-permission': 'leads.write',
    tags,
    summary: 'Give leads, and with them their open tasks, to a member',
    request: {
      body: jsonBody(
        z.strictObject({
          leadIds: z.array(idSchema).min(1).max(10_000),
          /** Id of an active member. Null: no owner. */
          ownerId: idSchema.nullable(),
        }),
      ),
    },
    responses: {
      200: jsonAnswer('Unknown leads are left out.', z.object({ assigned: z.number().int() })),
      403: problemAnswer('`not-your-lead`.'),
      422: unprocessable,
    },
  }),
  createLead: createRoute({
    method: 'post',
    path: '/v1/leads',
    operationId: 'createLead',
    'x-permission': 'leads.write',
    tags,
    summary: 'Add a lead',
    request: { body: jsonBody(newLeadSchema) },
    responses: { 422: unprocessable, 201: jsonAnswer('The new lead.', leadSchema), 403: problemAnswer('`not-your-lead`.'), 409: taken },
  }),
  getLead: createRoute({
    method: 'get',
    path: '/v1/leads/{id}',
    operationId: 'getLead',
    'x-permission': 'view',
    tags,
    summary: 'Get a lead with its enrollments and history',
    request: { params: idParams },
    responses: {
      200: jsonAnswer(
        'The lead.',
        leadSchema.extend({
          enrollments: z.array(
            z.object({
              id: idSchema,
              sequenceId: idSchema,
              sequenceName: z.string(),
              status: enrollmentStatusSchema,
              endReason: z.string().nullable(),
              stepId: z.string().nullable(),
              dueAt: instantSchema.nullable(),
              enrolledAt: instantSchema,
            }),
          ),
          timeline: z.array(timelineItemSchema),
          /** Whether each channel reaches the lead; no obstacles means yes. */
          reachability: z.array(reachSchema),
        }),
      ),
      404: notFound,
    },
  }),
  exportLead: createRoute({
    method: 'get',
    path: '/v1/leads/{id}/export',
    operationId: 'exportLead',
    'x-permission': 'privacy.manage',
    tags,
    summary: 'Export everything that is stored about a lead',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('Rows by table.', z.record(z.string(), z.array(z.record(z.string(), z.unknown())))),
      404: notFound,
    },
  }),
  eraseLead: createRoute({
    method: 'post',
    path: '/v1/leads/{id}/erase',
    operationId: 'eraseLead',
    'x-permission': 'privacy.manage',
    tags,
    summary: 'Erase a lead with its enrollments, messages and history; suppressions stay as hashes of the address',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          suppress: z.boolean().openapi({ description: 'Also suppress the addresses, should they come in again.' }),
          why: whySchema,
        }),
      ),
    },
    responses: {
      200: jsonAnswer(
        'Numbers of erased rows, and of suppressions that stay.',
        z.object({ enrollments: z.number().int(), messages: z.number().int(), suppressions: z.number().int() }),
      ),
      404: notFound,
    },
  }),
  updateLead: createRoute({
    method: 'patch',
    path: '/v1/leads/{id}',
    operationId: 'updateLead',
    'x-permission': 'leads.write',
    tags,
    summary: 'Update a lead; missing fields stay as they are',
    request: { params: idParams, body: jsonBody(leadPatchSchema) },
    responses: { 422: unprocessable, 200: jsonAnswer('The changed lead.', leadSchema), 404: notFound, 409: taken },
  }),
} as const;
