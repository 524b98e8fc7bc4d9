import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { idSchema, instantSchema, jsonAnswer, jsonBody, problemAnswer } from './common.ts';
import { nameSchema } from './name.ts';

const tags = ['Workspace'];

const workspaceSettingsSchema = z
  .strictObject({
    hourCycle: z
      .enum(['12', '24'])
      .nullable()
      .openapi({ description: 'Clock for times in the app. Null: as in the locale of the browser.' }),
    firstWeekday: z
      .enum(['monday', 'saturday', 'sunday'])
      .nullable()
      .openapi({ description: 'First day of the week in the app. Null: as in the locale of the browser.' }),
  })
  .openapi('WorkspaceSettings');

const workspaceSchema = z.object({ id: idSchema, name: z.string(), createdAt: instantSchema }).openapi('Workspace');

export const workspaceRoutes = {
  getWorkspace: createRoute({
    method: 'get',
    path: '/v1/workspace',
    operationId: 'getWorkspace',
    'x-permission': 'view',
    tags,
    summary: 'Read the workspace of the request',
    responses: { 200: jsonAnswer('The workspace.', workspaceSchema) },
  }),
  renameWorkspace: createRoute({
    method: 'patch',
    path: '/v1/workspace',
    operationId: 'renameWorkspace',
    'x-permission': 'workspace.manage',
    tags,
    summary: 'Rename the workspace',
    request: { body: jsonBody(z.strictObject({ name: nameSchema })) },
    responses: { 200: jsonAnswer('As it is now.', workspaceSchema) },
  }),
  createWorkspace: createRoute({
    method: 'post',
    path: '/v1/workspaces',
    operationId: 'createWorkspace',
    'x-permission': 'signed-in',
    tags,
    summary: 'Create a workspace, as its admin; for admins of another one',
    request: { body: jsonBody(z.strictObject({ name: nameSchema })) },
    responses: { 201: jsonAnswer('It is used from now on.', workspaceSchema), 403: problemAnswer('`missing-permission`.') },
  }),
  getWorkspaceSettings: createRoute({
    method: 'get',
    path: '/v1/workspace/settings',
    operationId: 'getWorkspaceSettings',
    'x-permission': 'view',
    tags,
    summary: 'Read the workspace settings',
    responses: { 200: jsonAnswer('The settings.', workspaceSettingsSchema) },
  }),
  putWorkspaceSettings: createRoute({
    method: 'put',
    path: '/v1/workspace/settings',
    operationId: 'putWorkspaceSettings',
    'x-permission': 'workspace.manage',
    tags,
    summary: 'Replace the workspace settings',
    request: { body: jsonBody(workspaceSettingsSchema) },
    responses: { 200: jsonAnswer('The settings.', workspaceSettingsSchema) },
  }),
} as const;
