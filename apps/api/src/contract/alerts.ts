import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idSchema, instantSchema, jsonAnswer, jsonBody, pageAnswer, pageQuery } from './common.ts';

const tags = ['Alerts'];

const alertSchema = z
  .object({
    id: idSchema,
    leadId: idSchema,
    leadName: z.string(),
    text: z.string(),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
    /** Email address of the recipient; null where the lead has no owner with an address. */
    owner: z.string().nullable(),
    /** Why it was not mailed. */
    mailError: z.string().nullable(),
  })
  .openapi('Alert');

export const alertRoutes = {
  listAlerts: createRoute({
    method: 'get',
    path: '/v1/alerts',
    operationId: 'listAlerts',
    'x-permission': 'view',
    tags,
    summary: 'List alerts, newest first',
    request: { query: pageQuery.extend({ state: z.enum(['unread', 'all']).default('all') }) },
    responses: { 200: pageAnswer(alertSchema) },
  }),
  countAlerts: createRoute({
    method: 'get',
    path: '/v1/alerts/unread',
    operationId: 'countAlerts',
    'x-permission': 'view',
    tags,
    summary: 'Count unread alerts, up to 100',
    responses: { 200: jsonAnswer('The number.', z.object({ unread: z.number().int() })) },
  }),
  readAlerts: createRoute({
    method: 'post',
    path: '/v1/alerts/read',
    operationId: 'readAlerts',
    'x-permission': 'comment',
    tags,
    summary: 'Mark alerts as read: the given ones, or all',
    request: { body: jsonBody(z.strictObject({ ids: z.array(idSchema).min(1).max(1_000).optional() })) },
    responses: { 200: jsonAnswer('Number of alerts that were unread.', z.object({ read: z.number().int() })) },
  }),
} as const;
