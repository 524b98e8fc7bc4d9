import { z } from '@hono/zod-openapi';
import { givenInstantSchema, idSchema, instantSchema, jsonValueSchema, pageAnswer, pageQuery } from './common.ts';
import { createRoute } from './create-route.ts';
import { workspaceQuery } from './workspace-header.ts';

const tags = ['Audit log'];

const filter = {
  actorId: idSchema.optional(),
  /** Operation id, such as `publishVersion`. */
  action: z.string().min(1).max(100).optional(),
  targetId: idSchema.optional(),
  from: givenInstantSchema.optional(),
  to: givenInstantSchema.optional(),
  /** Words in the name, the action, the address or the values. */
  search: z.string().trim().max(200).optional(),
};

const auditEntrySchema = z
  .object({
    id: idSchema,
    at: instantSchema,
    actor: z.object({ type: z.enum(['user', 'key']), id: idSchema, name: z.string() }),
    action: z.string(),
    target: z.string(),
    targetId: idSchema.nullable(),
    before: jsonValueSchema,
    after: jsonValueSchema,
    /** HTTP status. Null: the process ended in between, and the change may be there or not. */
    status: z.number().int().nullable(),
    ip: z.string(),
    sessionId: idSchema.nullable(),
    userAgent: z.string().nullable(),
  })
  .openapi('AuditEntry');

export const auditRoutes = {
  listAudit: createRoute({
    method: 'get',
    path: '/v1/audit',
    operationId: 'listAudit',
    'x-permission': 'audit.read',
    tags,
    summary: 'Changes in the workspace, newest first',
    request: { query: pageQuery.extend(filter) },
    responses: { 200: pageAnswer(auditEntrySchema) },
  }),
  exportAudit: createRoute({
    method: 'get',
    path: '/v1/audit/export',
    operationId: 'exportAudit',
    'x-permission': 'audit.read',
    tags,
    summary: 'The same as a file, all of it',
    request: { query: z.strictObject({ ...filter, ...workspaceQuery, format: z.enum(['csv', 'jsonl']).default('csv') }) },
    responses: {
      200: { description: 'The file.', content: { 'text/csv': { schema: z.string() }, 'application/jsonl': { schema: z.string() } } },
    },
  }),
} as const;
