import type { z } from '@hono/zod-openapi';
import { type NextMessage, nextMessage, type NextMessageGroup, nextMessagesOfMany, rewriteNextMessage } from '@touchline/engine';
import type { nextMessageRoutes, nextMessageSchema } from '../contract/next-message.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { enrollmentExists } from '../queries/enrollments.ts';
import { sequenceExists } from '../queries/sequences.ts';
import { parseFilter } from './parse-filter.ts';

const present = (message: NextMessage): z.infer<typeof nextMessageSchema> => ({
  ...message,
  at: new Date(message.at).toISOString(),
  content: message.content === null ? null : { ...message.content },
});

const presentGroup = (group: NextMessageGroup) => ({
  ...group,
  from: new Date(group.from).toISOString(),
  until: new Date(group.until).toISOString(),
  texts: group.texts.map((text) => ({ ...text, content: { ...text.content } })),
  examples: [...group.examples],
});

export function nextMessageHandlers({ engine }: ApiDeps): Handlers<typeof nextMessageRoutes> {
  return {
    getNextMessage: async (c) => {
      const { workspaceId } = c.var;
      const enrollmentId = c.req.valid('param').id;
      if (!(await enrollmentExists(engine.db, workspaceId, enrollmentId))) return missing(c, 'enrollment');
      const message = await nextMessage(engine, { workspaceId, enrollmentId });
      return c.json({ message: message === null ? null : present(message) }, 200);
    },

    putNextMessage: async (c) => {
      const { workspaceId, by } = c.var;
      const enrollmentId = c.req.valid('param').id;
      if (!(await enrollmentExists(engine.db, workspaceId, enrollmentId))) return missing(c, 'enrollment');
      const { step, visit, content, why } = c.req.valid('json');
      const outcome = await rewriteNextMessage(engine, { workspaceId, enrollmentId, step, visit, content, by, why: why ?? null });
      if (outcome.ok) return c.json({ message: present(outcome.message) }, 200);
      switch (outcome.reason) {
        case 'unusable': {
          const errors = outcome.problems.map(({ field, message }) => ({ path: `content.${field}`, message }));
          return problem(c, 'invalid-request', 'Nothing was changed. Fix the fields in `errors`.', { errors });
        }
        case 'nothing-to-come':
          return problem(c, 'message-changed', 'The lead has no further message.');
        case 'another-message':
          return problem(c, 'message-changed', 'The lead now has another next message. Review it again.');
        case 'by-person':
          return problem(c, 'message-changed', 'This touch is a manual task, so there is no message to change.');
      }
    },

    listNextMessages: async (c) => {
      const { workspaceId } = c.var;
      const sequenceId = c.req.valid('param').id;
      if (!(await sequenceExists(engine.db, workspaceId, sequenceId))) return missing(c, 'sequence');
      const { filter } = c.req.valid('json');
      const found = await nextMessagesOfMany(engine, { workspaceId, sequenceId, filter: parseFilter(filter) });
      return c.json({ ...found, groups: found.groups.map(presentGroup) }, 200);
    },
  };
}
