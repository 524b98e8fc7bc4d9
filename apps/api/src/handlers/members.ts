import type { Context } from 'hono';
import type { AppDeps } from '../context/deps.ts';
import type { memberRoutes } from '../contract/members.ts';
import type { Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import { changeRole, deactivate, findMember, listMembers, memberAsOwner, reactivate } from '../queries/members.ts';

const lastAdmin = (c: Context) => problem(c, 'last-admin', 'Make another member an admin first.');

export function memberHandlers({ engine: { db } }: AppDeps): Handlers<typeof memberRoutes> {
  return {
    listMembers: async (c) => c.json({ items: await listMembers(db, c.var.workspaceId) }, 200),

    changeMember: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const refused = await changeRole(db, workspaceId, id, c.req.valid('json').role);
      if (refused === 'last-admin') return lastAdmin(c);
      const member = await findMember(db, workspaceId, id);
      return member === null ? missing(c, 'member') : c.json(member, 200);
    },

    deactivateMember: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const { handOffTo } = c.req.valid('json');
      if ((await findMember(db, workspaceId, id)) === null) return missing(c, 'member');
      const owner = handOffTo === null ? null : await memberAsOwner(db, workspaceId, handOffTo);
      if (owner === undefined || handOffTo === id) {
        return problem(c, 'invalid-request', 'The member stays active.', {
          errors: [{ path: 'handOffTo', message: 'Choose another active member of this workspace.' }],
        });
      }
      const done = await deactivate(db, workspaceId, id, owner);
      if (done === 'last-admin') return lastAdmin(c);
      const member = await findMember(db, workspaceId, id);
      if (done === 'not-found' || member === null) return missing(c, 'member');
      return c.json({ member, leads: done.leads, tasks: done.tasks }, 200);
    },

    reactivateMember: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      await reactivate(db, workspaceId, id);
      const member = await findMember(db, workspaceId, id);
      return member === null ? missing(c, 'member') : c.json(member, 200);
    },

    leaveWorkspace: async (c) => {
      const { type, id } = signedIn(c);
      const { workspaceId } = c.var;
      if (type !== 'user') return problem(c, 'missing-permission', 'An API key is no member. Revoke the key instead.');
      const done = await deactivate(db, workspaceId, id, null);
      if (done === 'last-admin') return lastAdmin(c);
      // A response without content has no type in the contract.
      return c.body(null, 204) as never;
    },
  };
}
