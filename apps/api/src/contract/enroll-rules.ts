import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idParams, jsonAnswer, jsonBody, notFound } from './common.ts';

const tags = ['Sequences'];

const enrollRulesSchema = z
  .strictObject({
    reenroll: z.union([z.enum(['always', 'never']), z.strictObject({ afterDays: z.number().int().min(1).max(3650) })]),
    /** A lead is in one sequence of a group at a time. `*` excludes every other sequence. */
    exclusiveGroup: z.string().trim().min(1).max(80).nullable(),
    /** Between sequences of a group, the higher priority takes the lead over. */
    priority: z.number().int().min(-1000).max(1000),
    /** Leads over this number start on later days. */
    perDay: z.number().int().min(1).max(1_000_000).nullable(),
  })
  .openapi('EnrollRules');

export const enrollRulesRoutes = {
  getEnrollRules: createRoute({
    method: 'get',
    path: '/v1/sequences/{id}/enroll-rules',
    operationId: 'getEnrollRules',
    'x-permission': 'view',
    tags,
    summary: 'Get the enrollment rules',
    request: { params: idParams },
    responses: { 200: jsonAnswer('The rules.', enrollRulesSchema), 404: notFound },
  }),
  putEnrollRules: createRoute({
    method: 'put',
    path: '/v1/sequences/{id}/enroll-rules',
    operationId: 'putEnrollRules',
    'x-permission': 'sequences.rules',
    tags,
    summary: 'Replace the enrollment rules, for every version, effective immediately',
    request: { params: idParams, body: jsonBody(enrollRulesSchema) },
    responses: { 200: jsonAnswer('The rules.', enrollRulesSchema), 404: notFound },
  }),
} as const;
