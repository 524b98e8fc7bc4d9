import { z } from '@hono/zod-openapi';
import { emailSchema, passwordSchema, roleSchema, tokenSchema } from './account.ts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, problemAnswer, unprocessable } from './common.ts';
import { createRoute } from './create-route.ts';
import { nameSchema } from './name.ts';

const tags = ['Members'];

export const memberSchema = z
  .object({
    /** Of the user. */
    id: idSchema,
    name: z.string(),
    email: z.string().nullable(),
    role: roleSchema,
    joinedAt: instantSchema,
    deactivatedAt: instantSchema.nullable(),
    lastSeenAt: instantSchema.nullable(),
    /** Leads and open tasks that a hand-off moves. */
    leads: z.number().int(),
    openTasks: z.number().int(),
  })
  .openapi('Member');

const lastAdmin = problemAnswer('`last-admin`: the workspace needs another active admin first.');

export const memberRoutes = {
  listMembers: createRoute({
    method: 'get',
    path: '/v1/members',
    operationId: 'listMembers',
    'x-permission': 'view',
    tags,
    summary: 'Members of the workspace, by name',
    responses: { 200: jsonAnswer('All members, deactivated ones too.', z.object({ items: z.array(memberSchema) })) },
  }),
  changeMember: createRoute({
    method: 'patch',
    path: '/v1/members/{id}',
    operationId: 'changeMember',
    'x-permission': 'members.manage',
    tags,
    summary: 'Change the role of a member',
    request: { params: idParams, body: jsonBody(z.strictObject({ role: roleSchema })) },
    responses: { 200: jsonAnswer('As it is now.', memberSchema), 404: notFound, 409: lastAdmin },
  }),
  deactivateMember: createRoute({
    method: 'post',
    path: '/v1/members/{id}/deactivate',
    operationId: 'deactivateMember',
    'x-permission': 'members.manage',
    tags,
    summary: 'Deactivate a member, and hand leads and open tasks to another one',
    request: {
      params: idParams,
      body: jsonBody(
        z.strictObject({
          /** Id of the member who gets them. Null leaves them without an owner. */
          handOffTo: idSchema.nullable(),
        }),
      ),
    },
    responses: {
      200: jsonAnswer('What was handed off.', z.object({ member: memberSchema, leads: z.number().int(), tasks: z.number().int() })),
      404: notFound,
      409: lastAdmin,
      422: unprocessable,
    },
  }),
  reactivateMember: createRoute({
    method: 'post',
    path: '/v1/members/{id}/reactivate',
    operationId: 'reactivateMember',
    'x-permission': 'members.manage',
    tags,
    summary: 'Let a deactivated member in again',
    request: { params: idParams },
    responses: { 200: jsonAnswer('As it is now.', memberSchema), 404: notFound },
  }),
  leaveWorkspace: createRoute({
    method: 'post',
    path: '/v1/workspace/leave',
    operationId: 'leaveWorkspace',
    'x-permission': 'view',
    tags,
    summary: 'Leave the workspace',
    responses: { 204: { description: 'You are no longer a member.' }, 403: problemAnswer('An API key is no member.'), 409: lastAdmin },
  }),
} as const;

const invitations = ['Invitations'];

export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    invitedBy: z.string().nullable(),
    createdAt: instantSchema,
    sentAt: instantSchema.nullable(),
    /** Why the mail was not sent. Correct the address, or send again. */
    sendError: z.string().nullable(),
    expiresAt: instantSchema,
    status: z.enum(['pending', 'expired', 'accepted', 'revoked']),
  })
  .openapi('Invitation');

const linkInvalid = problemAnswer('`link-invalid`: the invitation is used, expired, revoked or unknown.');

export const invitationRoutes = {
  listInvitations: createRoute({
    method: 'get',
    path: '/v1/invitations',
    operationId: 'listInvitations',
    'x-permission': 'members.manage',
    tags: invitations,
    summary: 'Invitations of the workspace, newest first',
    responses: { 200: jsonAnswer('The newest 1,000.', z.object({ items: z.array(invitationSchema) })) },
  }),
  inviteMember: createRoute({
    method: 'post',
    path: '/v1/invitations',
    operationId: 'inviteMember',
    'x-permission': 'members.manage',
    tags: invitations,
    summary: 'Invite a person by mail',
    request: { body: jsonBody(z.strictObject({ email: emailSchema, role: roleSchema })) },
    responses: {
      201: jsonAnswer('Invited; `sendError` says whether the mail was refused.', invitationSchema),
      409: problemAnswer('`already-member` or `already-invited`.'),
      429: problemAnswer('`too-many-attempts`.'),
    },
  }),
  resendInvitation: createRoute({
    method: 'post',
    path: '/v1/invitations/{id}/resend',
    operationId: 'resendInvitation',
    'x-permission': 'members.manage',
    tags: invitations,
    summary: 'Send an invitation again, with another link',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('As it is now. The earlier link no longer works.', invitationSchema),
      404: notFound,
      409: problemAnswer('`invitation-closed`: it was accepted or revoked.'),
      429: problemAnswer('`too-many-attempts`.'),
    },
  }),
  revokeInvitation: createRoute({
    method: 'delete',
    path: '/v1/invitations/{id}',
    operationId: 'revokeInvitation',
    'x-permission': 'members.manage',
    tags: invitations,
    summary: 'Revoke an invitation',
    request: { params: idParams },
    responses: {
      200: jsonAnswer('The link no longer works.', invitationSchema),
      404: notFound,
      409: problemAnswer('`invitation-closed`: it was accepted.'),
    },
  }),
  readInvitation: createRoute({
    method: 'post',
    path: '/v1/invitations/read',
    operationId: 'readInvitation',
    'x-audit': 'none',
    'x-permission': 'public',
    tags: invitations,
    summary: 'What an invitation is for, by the token of its link',
    request: { body: jsonBody(z.strictObject({ token: tokenSchema })) },
    responses: {
      200: jsonAnswer(
        'The invitation.',
        z.object({
          email: z.string(),
          workspaceName: z.string(),
          role: roleSchema,
          invitedBy: z.string().nullable(),
          expiresAt: instantSchema,
          /** An account has this address: sign in to accept. */
          hasAccount: z.boolean(),
        }),
      ),
      410: linkInvalid,
      429: problemAnswer('`too-many-attempts`.'),
    },
  }),
  acceptInvitation: createRoute({
    method: 'post',
    path: '/v1/invitations/accept',
    operationId: 'acceptInvitation',
    'x-permission': 'public',
    tags: invitations,
    summary: 'Accept an invitation: as a new user with name and password, or signed in with its address',
    request: {
      body: jsonBody(z.strictObject({ token: tokenSchema, name: nameSchema.optional(), password: passwordSchema.optional() })),
    },
    responses: {
      200: jsonAnswer('A member now. A new user is signed in.', z.object({ workspaceId: idSchema })),
      401: problemAnswer('`not-signed-in`: an account has this address. Sign in with it.'),
      409: problemAnswer('`wrong-account`: signed in with another address.'),
      410: linkInvalid,
      422: unprocessable,
      429: problemAnswer('`too-many-attempts`.'),
    },
  }),
} as const;
