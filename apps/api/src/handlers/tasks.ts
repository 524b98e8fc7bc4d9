import { completeTask } from '@touchline/engine';
import type { taskRoutes } from '../contract/tasks.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { ownerIdOf } from '../http/owner-id.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentTask, WRITTEN } from '../present/task.ts';
import { findTask, listTasks } from '../queries/tasks.ts';

export function taskHandlers({ engine }: ApiDeps): Handlers<typeof taskRoutes> {
  const { db } = engine;
  return {
    listTasks: async (c) => {
      const { owner, ...filter } = c.req.valid('query');
      const { items, nextCursor } = await listTasks(db, c.var.workspaceId, { ...filter, ownerId: ownerIdOf(c, owner) });
      return c.json({ items: items.map((row) => presentTask(row, engine.sender)), nextCursor }, 200);
    },

    completeTask: async (c) => {
      const { workspaceId, by } = c.var;
      const { id } = c.req.valid('param');
      const { outcome, note, text } = c.req.valid('json');
      const task = await findTask(db, workspaceId, id);
      if (task === null) return missing(c, 'task');
      const { outcomes, purpose } = presentTask(task, engine.sender);
      if (!outcomes.includes(outcome)) {
        return problem(c, 'invalid-request', 'The task stays open.', {
          errors: [{ path: 'outcome', message: `Choose one of: ${outcomes.join(', ')}.` }],
        });
      }
      if ((purpose === 'first-line' && outcome === WRITTEN) !== (text !== undefined)) {
        return problem(c, 'invalid-request', 'The task stays open.', {
          errors: [
            { path: 'text', message: text === undefined ? 'Write the opening line.' : 'This task does not ask for an opening line.' },
          ],
        });
      }
      const done = await completeTask(engine, { workspaceId, taskId: id, outcome, note: note ?? null, text: text ?? null, by });
      const after = await findTask(db, workspaceId, id);
      if (after === null) return missing(c, 'task');
      if (!done) return problem(c, 'task-closed', `It is ${after.status} already.`);
      return c.json(presentTask(after, engine.sender), 200);
    },
  };
}
