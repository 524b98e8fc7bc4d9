import { attachInbound, ignoreInbound } from '@touchline/engine';
import type { ApiDeps } from '../context/deps.ts';
import { now } from '../context/now.ts';
import type { inboxRoutes } from '../contract/inbox.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { ownerIdOf } from '../http/owner-id.ts';
import { presentConversation, presentEntries, presentState } from '../present/conversation.ts';
import { changeConversation, conversationEntries, conversationState, listConversations, listUnmatched } from '../queries/inbox.ts';
import { ownerOf } from '../queries/lead-owners.ts';

export function inboxHandlers({ engine }: ApiDeps): Handlers<typeof inboxRoutes> {
  const { db } = engine;
  return {
    listConversations: async (c) => {
      const { owner, ...filter } = c.req.valid('query');
      const at = new Date(await now(engine));
      const { items, nextCursor } = await listConversations(db, c.var.workspaceId, { ...filter, ownerId: ownerIdOf(c, owner), now: at });
      return c.json({ items: items.map(presentConversation), nextCursor }, 200);
    },

    listUnmatched: async (c) => {
      const { items, nextCursor } = await listUnmatched(db, c.var.workspaceId, c.req.valid('query'));
      return c.json(
        {
          items: items.map(({ id, kind, from_address, from_name, subject, text, received_at }) => ({
            id,
            type: kind,
            from: from_address,
            fromName: from_name,
            subject,
            text,
            receivedAt: received_at.toISOString(),
          })),
          nextCursor,
        },
        200,
      );
    },

    ignoreUnmatched: async (c) => {
      const { workspaceId, by } = c.var;
      const ignored = await ignoreInbound(engine, { workspaceId, id: c.req.valid('param').id, by });
      return ignored ? (c.body(null, 204) as never) : missing(c, 'message');
    },

    getConversation: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      if ((await ownerOf(db, workspaceId, 'leads', id)) === undefined) return missing(c, 'lead');
      const [state, entries] = await Promise.all([conversationState(db, workspaceId, id), conversationEntries(db, workspaceId, id)]);
      return c.json({ state: state === null ? null : presentState(state), items: presentEntries(entries) }, 200);
    },

    changeConversation: async (c) => {
      const changed = await changeConversation(db, c.var.workspaceId, c.req.valid('param').id, c.req.valid('json'));
      return changed === null ? missing(c, 'conversation') : c.json(presentState(changed), 200);
    },

    attachUnmatched: async (c) => {
      const { workspaceId, by } = c.var;
      const { id: leadId } = c.req.valid('param');
      if ((await ownerOf(db, workspaceId, 'leads', leadId)) === undefined) return missing(c, 'lead');
      const attached = await attachInbound(engine, { workspaceId, id: c.req.valid('json').messageId, by, leadId });
      return attached ? (c.body(null, 204) as never) : missing(c, 'message');
    },
  };
}
