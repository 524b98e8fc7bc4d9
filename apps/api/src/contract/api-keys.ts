import { z } from '@hono/zod-openapi';
import { permissionSchema } from './account.ts';
import { givenInstantSchema, idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, unprocessable } from './common.ts';
import { createRoute } from './create-route.ts';
import { nameSchema } from './name.ts';

const tags = ['API keys'];

export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** The first characters, to recognize the key. */
    prefix: z.string(),
    scopes: z.array(permissionSchema),
    createdBy: z.string().nullable(),
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    /** To the minute. */
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .openapi('ApiKey');

export const apiKeyRoutes = {
  listApiKeys: createRoute({
    method: 'get',
    path: '/v1/api-keys',
    operationId: 'listApiKeys',
    'x-permission': 'keys.manage',
    tags,
    summary: 'List API keys, newest first',
    responses: { 200: jsonAnswer('All keys, revoked ones too.', z.object({ items: z.array(apiKeySchema) })) },
  }),
  createApiKey: createRoute({
    method: 'post',
    path: '/v1/api-keys',
    operationId: 'createApiKey',
    'x-permission': 'keys.manage',
    tags,
    summary: 'Create an API key',
    request: {
      body: jsonBody(
        z.strictObject({
          /** Recorded in histories as the author. */
          name: nameSchema,
          scopes: z.array(permissionSchema).min(1),
          expiresAt: givenInstantSchema.nullable().optional(),
        }),
      ),
    },
    responses: {
      201: jsonAnswer('The key. It is shown once: only its hash is stored.', apiKeySchema.extend({ key: z.string() })),
      422: unprocessable,
    },
  }),
  revokeApiKey: createRoute({
    method: 'delete',
    path: '/v1/api-keys/{id}',
    operationId: 'revokeApiKey',
    'x-permission': 'keys.manage',
    tags,
    summary: 'Revoke an API key',
    request: { params: idParams },
    responses: { 200: jsonAnswer('Requests with it are refused from now on.', apiKeySchema), 404: notFound },
  }),
} as const;
