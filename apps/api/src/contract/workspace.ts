import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody } from './common.ts';

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

export const workspaceRoutes = {
  getWorkspaceSettings: createRoute({
    method: 'get',
    path: '/v1/workspace/settings',
    operationId: 'getWorkspaceSettings',
    tags,
    summary: 'Read the workspace settings',
    responses: { 200: jsonAnswer('The settings.', workspaceSettingsSchema) },
  }),
  putWorkspaceSettings: createRoute({
    method: 'put',
    path: '/v1/workspace/settings',
    operationId: 'putWorkspaceSettings',
    tags,
    summary: 'Replace the workspace settings',
    request: { body: jsonBody(workspaceSettingsSchema) },
    responses: { 200: jsonAnswer('The settings.', workspaceSettingsSchema) },
  }),
} as const;
