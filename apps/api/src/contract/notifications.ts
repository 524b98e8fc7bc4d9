import { z } from '@hono/zod-openapi';
import { NOTIFICATION_KIND_NAMES } from '@touchline/engine';
import { createRoute } from './create-route.ts';
import { idSchema, instantSchema, jsonAnswer, jsonBody, pageAnswer, pageQuery, problemAnswer } from './common.ts';
import { workspaceQuery } from './workspace-header.ts';

const tags = ['Notifications'];

export const notificationKindSchema = z.enum(NOTIFICATION_KIND_NAMES).openapi('NotificationKind');

const notificationSchema = z
  .object({
    id: idSchema,
    kind: notificationKindSchema,
    title: z.string(),
    text: z.string().nullable(),
    /** Where in the app it is about. */
    path: z.string(),
    createdAt: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .openapi('Notification');

const unreadSchema = z.object({ unread: z.number().int() });
const some = z.strictObject({ ids: z.array(idSchema).min(1).max(1_000) });

const deliverySchema = z.strictObject({ inApp: z.boolean(), mail: z.boolean() });
const hour = z.number().int().min(0).max(23).nullable();

const settingsSchema = z
  .object({
    kinds: z.array(deliverySchema.extend({ kind: notificationKindSchema, label: z.string(), description: z.string() })),
    /** Hour of the daily email, in your time zone. Null: each notification is mailed at once. */
    digestHour: hour,
  })
  .openapi('NotificationSettings');

/** Of the user of the request. An API key has none. */
export const notificationRoutes = {
  listNotifications: createRoute({
    method: 'get',
    path: '/v1/notifications',
    operationId: 'listNotifications',
    'x-permission': 'view',
    tags,
    summary: 'List your notifications, newest first',
    request: { query: pageQuery.extend({ state: z.enum(['unread', 'all']).default('all'), kind: notificationKindSchema.optional() }) },
    responses: { 200: pageAnswer(notificationSchema) },
  }),
  countNotifications: createRoute({
    method: 'get',
    path: '/v1/notifications/unread',
    operationId: 'countNotifications',
    'x-permission': 'view',
    tags,
    summary: 'Count your unread notifications, up to 100',
    responses: { 200: jsonAnswer('The number.', unreadSchema) },
  }),
  readNotifications: createRoute({
    method: 'post',
    path: '/v1/notifications/read',
    operationId: 'readNotifications',
    'x-permission': 'view',
    tags,
    summary: 'Mark your notifications as read: the given ones, or all',
    request: { body: jsonBody(some.partial()) },
    responses: { 200: jsonAnswer('Number of notifications that changed.', z.object({ changed: z.number().int() })) },
  }),
  unreadNotifications: createRoute({
    method: 'post',
    path: '/v1/notifications/mark-unread',
    operationId: 'unreadNotifications',
    'x-permission': 'view',
    tags,
    summary: 'Mark your notifications as unread',
    request: { body: jsonBody(some) },
    responses: { 200: jsonAnswer('Number of notifications that changed.', z.object({ changed: z.number().int() })) },
  }),
  streamNotifications: createRoute({
    method: 'get',
    path: '/v1/notifications/stream',
    operationId: 'streamNotifications',
    'x-permission': 'view',
    tags,
    summary: 'Stream the number of your unread notifications: `live` at once and after each change, a comment every 15 s',
    request: { query: z.strictObject(workspaceQuery) },
    responses: {
      200: { description: 'A stream of `live` events.', content: { 'text/event-stream': { schema: z.string() } } },
      429: problemAnswer('`too-many-watchers`: no further stream is opened.'),
    },
  }),
  getNotificationSettings: createRoute({
    method: 'get',
    path: '/v1/notification-settings',
    operationId: 'getNotificationSettings',
    'x-permission': 'view',
    tags,
    summary: 'How you are notified in this workspace',
    responses: { 200: jsonAnswer('The settings.', settingsSchema), 403: problemAnswer('An API key has no notifications.') },
  }),
  changeNotificationSettings: createRoute({
    method: 'patch',
    path: '/v1/notification-settings',
    operationId: 'changeNotificationSettings',
    'x-permission': 'view',
    tags,
    summary: 'Change how you are notified in this workspace',
    request: {
      body: jsonBody(
        z.strictObject({ kinds: z.partialRecord(notificationKindSchema, deliverySchema).optional(), digestHour: hour.optional() }),
      ),
    },
    responses: { 200: jsonAnswer('As they are now.', settingsSchema), 403: problemAnswer('An API key has no notifications.') },
  }),
} as const;
