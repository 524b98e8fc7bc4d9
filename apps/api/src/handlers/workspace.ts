import type { AppDeps } from '../context/deps.ts';
import type { workspaceRoutes } from '../contract/workspace.ts';
import { problem } from '../http/problem.ts';
import { signedIn } from '../http/signed-in.ts';
import { changeSettings, findSettings } from '../queries/workspace-settings.ts';
import { createWorkspace, findWorkspace, renameWorkspace } from '../queries/workspaces.ts';
import type { Handlers } from '../http/app-env.ts';

export function workspaceHandlers({ engine: { db } }: AppDeps): Handlers<typeof workspaceRoutes> {
  return {
    getWorkspace: async (c) => c.json(await findWorkspace(db, c.var.workspaceId), 200),

    renameWorkspace: async (c) => c.json(await renameWorkspace(db, c.var.workspaceId, c.req.valid('json').name), 200),

    createWorkspace: async (c) => {
      const identity = signedIn(c);
      const made = identity.type === 'user' ? await createWorkspace(db, identity.id, c.req.valid('json').name) : null;
      if (made !== null) return c.json(made, 201);
      return problem(
        c,
        'missing-permission',
        'A new workspace takes an admin of another one. Ask an admin to create it and to invite you.',
      );
    },

    getWorkspaceSettings: async (c) => c.json(await findSettings(db, c.var.workspaceId), 200),

    putWorkspaceSettings: async (c) => c.json(await changeSettings(db, c.var.workspaceId, c.req.valid('json')), 200),
  };
}
