import { newId } from '@touchline/db';
import { notifyNow } from '@touchline/engine';
import type { ApiDeps } from '../context/deps.ts';
import type { approvalRoutes } from '../contract/approvals.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import { askForApproval, decideApproval, findApproval } from '../queries/approvals.ts';

export function approvalHandlers({ engine }: ApiDeps): Handlers<typeof approvalRoutes> {
  const { db } = engine;
  return {
    getApproval: async (c) => {
      const found = await findApproval(db, c.var.workspaceId, c.req.valid('param').id);
      return found === null ? missing(c, 'sequence') : c.json(found.approval, 200);
    },

    askForApproval: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const { type, id: userId, name: by } = signedIn(c);
      if (type !== 'user') return problem(c, 'missing-permission', 'An API key cannot ask for approval. Sign in as a user.');
      const found = await findApproval(db, workspaceId, id);
      if (found === null) return missing(c, 'sequence');
      const { revision, text } = c.req.valid('json');
      if (!(await askForApproval(db, workspaceId, id, { revision, userId, by, text: text || null })))
        return problem(c, 'draft-conflict', 'The draft was saved in the meantime. Review it, then ask again.');
      await notifyNow(engine, [
        {
          workspaceId,
          kind: 'approval-asked',
          fact: `approval-asked:${newId()}`,
          data: { sequenceId: id, sequenceName: found.name, by, ...(text ? { text } : {}) },
          to: { roles: ['revops', 'admin'] },
          except: userId,
        },
      ]);
      return c.json((await findApproval(db, workspaceId, id))?.approval ?? found.approval, 200);
    },

    declineApproval: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const { reason } = c.req.valid('json');
      const found = await findApproval(db, workspaceId, id);
      if (found === null) return missing(c, 'sequence');
      const { name: by } = signedIn(c);
      const asker = await decideApproval(db, workspaceId, id, { decision: 'declined', by, reason });
      if (asker === null) return problem(c, 'no-approval-request', 'It is decided already, or no member asked. Reload the sequence.');
      await notifyNow(engine, [
        {
          workspaceId,
          kind: 'approval-decided',
          fact: `approval-decided:${newId()}`,
          data: { sequenceId: id, sequenceName: found.name, by, approved: false, reason },
          to: { users: [asker] },
        },
      ]);
      return c.json((await findApproval(db, workspaceId, id))?.approval ?? found.approval, 200);
    },
  };
}
