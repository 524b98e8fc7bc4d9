import { newId } from '@touchline/db';
import { sql } from 'kysely';
import type { commentRoutes } from '../contract/comments.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { presentComment } from '../present/comment.ts';
import { listComments } from '../queries/comments.ts';
import { findDraftRevision } from '../queries/drafts.ts';
import { beGone, beHere } from '../queries/presence.ts';
import { sequenceExists } from '../queries/sequences.ts';

export function commentHandlers({ engine: { db } }: ApiDeps): Handlers<typeof commentRoutes> {
  return {
    listComments: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      if (!(await sequenceExists(db, workspaceId, id))) return missing(c, 'sequence');
      const { items, nextCursor } = await listComments(db, workspaceId, id, c.req.valid('query'));
      return c.json({ items: items.map(presentComment), nextCursor }, 200);
    },

    addComment: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      if (!(await sequenceExists(db, workspaceId, id))) return missing(c, 'sequence');
      const { node, text } = c.req.valid('json');
      const row = await db
        .insertInto('comments')
        .values({ workspace_id: workspaceId, id: newId(), sequence_id: id, node_id: node, text, by })
        .returningAll()
        .executeTakeFirstOrThrow();
      return c.json(presentComment(row), 201);
    },

    changeComment: async (c) => {
      const { resolved, text } = c.req.valid('json');
      const row = await db
        .updateTable('comments')
        .set((eb) => ({
          resolved_at: resolved === undefined ? eb.ref('resolved_at') : resolved ? sql<Date>`coalesce(resolved_at, now())` : null,
          text: text ?? eb.ref('text'),
        }))
        .where('workspace_id', '=', c.var.workspaceId)
        .where('id', '=', c.req.valid('param').id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? missing(c, 'comment') : c.json(presentComment(row), 200);
    },

    removeComment: async (c) => {
      const { numDeletedRows } = await db
        .deleteFrom('comments')
        .where('workspace_id', '=', c.var.workspaceId)
        .where('id', '=', c.req.valid('param').id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return missing(c, 'comment');
      // A response without content has no type in the contract.
      return c.body(null, 204) as never;
    },

    reportPresence: async (c) => {
      const { workspaceId } = c.var;
      const { id: sequenceId } = c.req.valid('param');
      const { tab, leaving } = c.req.valid('json');
      const draft = await findDraftRevision(db, workspaceId, sequenceId);
      if (draft === null) return missing(c, 'sequence');
      const here = { workspaceId, sequenceId, tab, name: c.var.by };
      if (leaving) {
        await beGone(db, here);
        return c.json({ others: [], draft }, 200);
      }
      return c.json({ others: await beHere(db, here), draft }, 200);
    },
  };
}
