import { z } from '@hono/zod-openapi';
import { isValidZone } from '@touchline/sequence';
import { createRoute } from './create-route.ts';
import { idSchema, instantSchema, jsonAnswer, jsonBody, problemAnswer } from './common.ts';
import { nameSchema } from './name.ts';

const tags = ['Workspace'];

const appearanceSchema = z.strictObject({
  hourCycle: z.enum(['12', '24']).nullable().openapi({ description: 'Clock for times in the app. Null: as in the locale of the browser.' }),
  firstWeekday: z
    .enum(['monday', 'saturday', 'sunday'])
    .nullable()
    .openapi({ description: 'First day of the week in the app. Null: as in the locale of the browser.' }),
});

const months = (least: number) => z.number().int().min(least).max(120).nullable();

const laterSchema = z.strictObject({
  timeZone: z
    .string()
    .refine(isValidZone, 'Give an IANA time zone such as Europe/Berlin.')
    .nullable()
    .openapi({ description: 'Zone of new sequences. Null: that of the browser.' }),
  senderName: nameSchema.nullable().openapi({ description: 'Sender name for leads without an owner. Null: that of the installation.' }),
  replyTo: z.email().max(320).nullable().openapi({ description: 'Address for replies. Null: the address of the sender.' }),
  postalAddress: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((text) => !/[^\P{Cc}\n]/u.test(text) && text.isWellFormed(), 'Write it without control characters.')
    .nullable()
    .openapi({ description: 'Below every email. Null: none.' }),
  historyMonths: months(3).openapi({ description: 'Timeline entries and events that are older are deleted. Null: none is.' }),
  messageMonths: months(1).openapi({ description: 'Texts of messages that are older are deleted. Null: none is.' }),
  needsApproval: z.boolean().openapi({ description: 'Publishing needs an approval.' }),
});

const workspaceSettingsSchema = appearanceSchema.extend(laterSchema.shape).openapi('WorkspaceSettings');

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
    summary: 'Change the workspace settings; an optional one that is left out stays',
    request: { body: jsonBody(appearanceSchema.extend(laterSchema.partial().shape)) },
    responses: { 200: jsonAnswer('The settings.', workspaceSettingsSchema) },
  }),
} as const;
