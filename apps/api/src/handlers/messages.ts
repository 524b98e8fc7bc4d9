import { type FailedFilter, resend, type ResendObstacle } from '@touchline/engine';
import type { messageRoutes } from '../contract/messages.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentMessage } from '../present/message.ts';
import { findMessage, listMessages } from '../queries/messages.ts';

const KEPT_BACK: Readonly<Record<ResendObstacle, string>> = {
  deleted: 'Its lead or its enrollment was deleted.',
  archived: 'Its sequence is archived.',
  answered: 'The lead answered or was removed.',
  task: 'A task replaced it.',
  'no-address': 'The lead has no address on this channel.',
  suppressed: 'The address is suppressed. Lift the suppression first.',
  'no-consent': 'The lead has no consent for this channel.',
  'no-provider': 'No provider is set up for this channel.',
};

export function messageHandlers({ engine }: ApiDeps): Handlers<typeof messageRoutes> {
  const { db } = engine;
  return {
    resendMessages: async (c) => {
      const { filter, dryRun, why = null } = c.req.valid('json');
      const { workspaceId, by } = c.var;
      const { from, to, ...rest } = filter;
      const outcome = await resend(engine, {
        workspaceId,
        filter: {
          ...rest,
          ...(from === undefined ? {} : { from: new Date(from) }),
          ...(to === undefined ? {} : { to: new Date(to) }),
        } as FailedFilter,
        by,
        why,
        dryRun,
      });
      const left = Object.entries(outcome.left).map(([reason, n]) => ({ reason: reason as ResendObstacle, n }));
      return c.json({ resent: outcome.resent, left }, 200);
    },

    resendMessage: async (c) => {
      const { id } = c.req.valid('param');
      const { workspaceId, by } = c.var;
      const { resent, left } = await resend(engine, {
        workspaceId,
        filter: { messageIds: [id] },
        by,
        why: c.req.valid('json').why ?? null,
      });
      const row = await findMessage(db, workspaceId, id);
      if (row === null) return missing(c, 'message');
      if (resent === 1) return c.json(presentMessage(row), 200);
      const [reason] = Object.keys(left) as ResendObstacle[];
      return reason === undefined ? problem(c, 'not-failed', `It is ${row.status}.`) : problem(c, 'kept-back', KEPT_BACK[reason]);
    },

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
