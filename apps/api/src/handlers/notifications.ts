import {
  announce,
  changeNotificationSettings,
  describeNotification,
  type NotificationKind,
  type NotificationSettings,
  notificationSettings,
} from '@touchline/engine';
import type { Context } from 'hono';
import type { ApiDeps } from '../context/deps.ts';
import { now } from '../context/now.ts';
import type { notificationRoutes } from '../contract/notifications.ts';
import type { AppEnv, Handlers } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import type { LiveHub } from '../live/live-hub.ts';
import { liveResponse } from '../live/live-response.ts';
import { memberTopic } from '../live/topics.ts';
import { countUnread, listNotifications, markNotifications } from '../queries/notifications.ts';

const noUser = (c: Context<AppEnv>) => problem(c, 'missing-permission', 'An API key has no notifications. Sign in as a user.');

const presentSettings = ({ kinds, digestHour }: NotificationSettings) => ({ kinds: [...kinds], digestHour });

export function notificationHandlers({ engine }: ApiDeps, hub: LiveHub): Handlers<typeof notificationRoutes> {
  const { db, pool } = engine;
  const readerOf = (c: Context<AppEnv>) => ({ workspaceId: c.var.workspaceId, userId: signedIn(c).id });

  const mark = async (c: Context<AppEnv>, ids: readonly string[] | undefined, readAt: Date | null): Promise<number> => {
    const changed = await markNotifications(db, readerOf(c), ids, readAt);
    // The other tabs and devices of the user.
    if (changed > 0) await announce(pool, [readerOf(c)]);
    return changed;
  };

  return {
    listNotifications: async (c) => {
      const { items, nextCursor } = await listNotifications(db, readerOf(c), c.req.valid('query'));
      const notifications = items.flatMap(({ id, kind, data, created_at, read_at }) => {
        const described = describeNotification(kind, data);
        if (described === null) return [];
        return [
          { id, kind: kind as NotificationKind, ...described, createdAt: created_at.toISOString(), readAt: read_at?.toISOString() ?? null },
        ];
      });
      return c.json({ items: notifications, nextCursor }, 200);
    },

    countNotifications: async (c) => c.json({ unread: await countUnread(db, readerOf(c)) }, 200),

    readNotifications: async (c) => c.json({ changed: await mark(c, c.req.valid('json').ids, new Date(await now(engine))) }, 200),

    unreadNotifications: async (c) => c.json({ changed: await mark(c, c.req.valid('json').ids, null) }, 200),

    getNotificationSettings: async (c) => {
      if (signedIn(c).type !== 'user') return noUser(c);
      return c.json(presentSettings(await notificationSettings(engine, readerOf(c))), 200);
    },

    changeNotificationSettings: async (c) => {
      if (signedIn(c).type !== 'user') return noUser(c);
      await changeNotificationSettings(engine, readerOf(c), c.req.valid('json'));
      return c.json(presentSettings(await notificationSettings(engine, readerOf(c))), 200);
    },

    streamNotifications: async (c) => {
      if (hub.isFull()) return problem(c, 'too-many-watchers', 'Close some tabs, or request the number without the stream.');
      const reader = readerOf(c);
      const topic = memberTopic(reader.workspaceId, reader.userId);
      return liveResponse(c, hub, { topic, load: async () => ({ unread: await countUnread(db, reader) }) });
    },
  };
}
