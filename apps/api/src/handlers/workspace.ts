import type { ApiDeps } from '../context/deps.ts';
import type { workspaceRoutes } from '../contract/workspace.ts';
import type { Handlers } from '../http/app-env.ts';

export function workspaceHandlers({ engine: { db } }: ApiDeps): Handlers<typeof workspaceRoutes> {
  return {
    getWorkspaceSettings: async (c) => {
      const settings = await db
        .selectFrom('workspaces')
        .select(['hour_cycle as hourCycle', 'first_weekday as firstWeekday'])
        .where('id', '=', c.var.workspaceId)
        .executeTakeFirstOrThrow();
      return c.json(settings, 200);
    },

    putWorkspaceSettings: async (c) => {
      const settings = c.req.valid('json');
      await db
        .updateTable('workspaces')
        .set({ hour_cycle: settings.hourCycle, first_weekday: settings.firstWeekday })
        .where('id', '=', c.var.workspaceId)
        .execute();
      return c.json(settings, 200);
    },
  };
}
