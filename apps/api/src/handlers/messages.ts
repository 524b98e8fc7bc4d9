import type { messageRoutes } from '../contract/messages.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/missing.ts';
import { presentMessage } from '../present/message.ts';
import { findMessage, listMessages } from '../queries/messages.ts';

export function messageHandlers({ engine: { db } }: ApiDeps): Handlers<typeof messageRoutes> {
  return {
    listMessages: async (c) => {
      const { items, nextCursor } = await listMessages(db, c.var.workspaceId, c.req.valid('query'));
      return c.json({ items: items.map(presentMessage), nextCursor }, 200);
    },

    getMessage: async (c) => {
      const row = await findMessage(db, c.var.workspaceId, c.req.valid('param').id);
      if (row === null) return missing(c, 'message');
      return c.json(
        {
          ...presentMessage(row),
          text: row.body_text,
          html: row.body_html,
          headers: row.headers,
          providerId: row.provider_id,
          attempts: row.attempts,
        },
        200,
      );
    },
  };
}
