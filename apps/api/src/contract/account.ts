import { z } from '@hono/zod-openapi';
import { createRoute } from './create-route.ts';
import { PASSWORD_LENGTH, PERMISSION_NAMES, ROLES } from '@touchline/accounts';
import { idParams, idSchema, instantSchema, jsonAnswer, jsonBody, notFound, problemAnswer, unprocessable } from './common.ts';
import { nameSchema } from './name.ts';

const tags = ['Account'];

export const roleSchema = z.enum(ROLES).openapi('Role');
export const permissionSchema = z.enum(PERMISSION_NAMES).openapi('Permission');
export const emailSchema = z.email().max(254).toLowerCase();
export const passwordSchema = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
/** The secret part of a link. */
export const tokenSchema = z.string().min(20).max(200);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write it as 09:00.');
const workingHoursSchema = z.strictObject({
  /** ISO weekdays: 1 is Monday. */
  days: z.array(z.number().int().min(1).max(7)).max(7),
  from: timeOfDay,
  until: timeOfDay,
});

export const meSchema = z
  .object({
    type: z.enum(['user', 'key']),
    id: idSchema,
    name: z.string(),
    /** Null for API keys, and for the first person in local mode. */
    email: z.string().nullable(),
    timeZone: z.string().nullable(),
    signature: z.string().nullable(),
    workingHours: workingHoursSchema.nullable(),
    twoFactorEnabled: z.boolean(),
    hasPassword: z.boolean(),
    /** Requests of this machine need no sign-in and act as this person. */
    localMode: z.boolean(),
    /** Workspace of this request; null for a member of none. */
    workspaceId: idSchema.nullable(),
    role: roleSchema.nullable(),
    permissions: z.array(permissionSchema),
    workspaces: z.array(z.object({ id: idSchema, name: z.string(), role: roleSchema.nullable() })),
  })
  .openapi('Me');

const sessionSchema = z
  .object({
    id: idSchema,
    current: z.boolean(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema,
    expiresAt: instantSchema,
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .openapi('Session');

const signedIn = problemAnswer('`not-signed-in`.');

export const accountRoutes = {
  getSignInOptions: createRoute({
    method: 'get',
    path: '/v1/sign-in',
    operationId: 'getSignInOptions',
    'x-permission': 'public',
    tags,
    summary: 'How people sign in to this installation',
    responses: {
      200: jsonAnswer(
        'The options.',
        z.object({
          /** There is no account yet: the owner link that the start printed creates the first one. */
          needsOwner: z.boolean(),
          localMode: z.boolean(),
          /** `POST /auth/sign-in/social` with `{ provider: "sso" }` begins it. */
          sso: z.boolean(),
          passwordLength: z.object({ min: z.number().int(), max: z.number().int() }),
        }),
      ),
    },
  }),
  createOwner: createRoute({
    method: 'post',
    path: '/v1/owner',
    operationId: 'createOwner',
    'x-permission': 'public',
    tags,
    summary: 'Create the owner with the one-time link, and sign in',
    request: { body: jsonBody(z.strictObject({ token: tokenSchema, name: nameSchema, email: emailSchema, password: passwordSchema })) },
    responses: {
      422: unprocessable,
      200: jsonAnswer('Signed in; the session is in the cookie.', z.object({ signedIn: z.boolean() })),
      410: problemAnswer('`link-invalid`: the link is used, expired or unknown. A restart prints another one.'),
    },
  }),
  getMe: createRoute({
    method: 'get',
    path: '/v1/me',
    operationId: 'getMe',
    'x-permission': 'signed-in',
    tags,
    summary: 'The user or key of this request, with workspaces and permissions',
    responses: { 200: jsonAnswer('The identity.', meSchema), 401: signedIn },
  }),
  updateMe: createRoute({
    method: 'patch',
    path: '/v1/me',
    operationId: 'updateMe',
    'x-permission': 'signed-in',
    tags,
    summary: 'Change your name, time zone, working hours or signature',
    request: {
      body: jsonBody(
        z.strictObject({
          name: nameSchema.optional(),
          timeZone: z.string().max(100).nullable().optional(),
          signature: z.string().trim().max(5_000).nullable().optional(),
          workingHours: workingHoursSchema
            .refine(({ from, until }) => from < until, { path: ['until'], message: 'Choose an end after the start.' })
            .nullable()
            .optional(),
        }),
      ),
    },
    responses: {
      422: unprocessable,
      200: jsonAnswer('As it is now.', meSchema),
      401: signedIn,
      403: problemAnswer('An API key has no profile.'),
    },
  }),
  listSessions: createRoute({
    method: 'get',
    path: '/v1/me/sessions',
    operationId: 'listSessions',
    'x-permission': 'signed-in',
    tags,
    summary: 'Devices that are signed in',
    responses: { 200: jsonAnswer('Newest first.', z.object({ items: z.array(sessionSchema) })) },
  }),
  revokeSession: createRoute({
    method: 'delete',
    path: '/v1/me/sessions/{id}',
    operationId: 'revokeSession',
    'x-permission': 'signed-in',
    tags,
    summary: 'Sign a device out',
    request: { params: idParams },
    responses: { 204: { description: 'Signed out.' }, 404: notFound },
  }),
  revokeOtherSessions: createRoute({
    method: 'delete',
    path: '/v1/me/sessions',
    operationId: 'revokeOtherSessions',
    'x-permission': 'signed-in',
    tags,
    summary: 'Sign all other devices out',
    responses: { 200: jsonAnswer('How many.', z.object({ revoked: z.number().int() })) },
  }),
  listRoles: createRoute({
    method: 'get',
    path: '/v1/roles',
    operationId: 'listRoles',
    'x-permission': 'signed-in',
    tags,
    summary: 'What each role may do',
    responses: {
      200: jsonAnswer(
        'The table.',
        z.object({
          roles: z.array(roleSchema),
          permissions: z.array(
            z.object({
              id: permissionSchema,
              label: z.string(),
              roles: z.array(roleSchema),
              /** Roles that have it for leads that they own. */
              own: z.array(roleSchema),
            }),
          ),
        }),
      ),
    },
  }),
} as const;
