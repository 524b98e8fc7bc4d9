import type { alertRoutes } from '../contract/alerts.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { now } from '../context/now.ts';
import { listAlerts } from '../queries/alerts.ts';
import { pageOf } from '../queries/page.ts';

const COUNTED = 100;

export function alertHandlers({ engine }: ApiDeps): Handlers<typeof alertRoutes> {
  const { db } = engine;
  return {
    listAlerts: async (c) => {
      const { limit, ...filter } = c.req.valid('query');
      const { items, nextCursor } = pageOf(await listAlerts(db, c.var.workspaceId, { ...filter, limit: limit + 1 }), limit);
      const alerts = items.map((row) => ({
        id: row.id,
        leadId: row.lead_id,
        leadName: row.lead_name,
        text: row.text,
        createdAt: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
        owner: row.owner?.email ?? null,
        mailError: row.mail_error,
      }));
      return c.json({ items: alerts, nextCursor }, 200);
    },

    countAlerts: async (c) => {
      const rows = await listAlerts(db, c.var.workspaceId, { state: 'unread', limit: COUNTED });
      return c.json({ unread: rows.length }, 200);
    },

    readAlerts: async (c) => {
      const { ids } = c.req.valid('json');
      const { workspaceId, by } = c.var;
      let query = db
        .updateTable('alerts')
        .set({ read_at: new Date(await now(engine)), read_by: by })
        .where('workspace_id', '=', workspaceId)
        .where('read_at', 'is', null);
      if (ids !== undefined) query = query.where('id', 'in', ids);
      const { numUpdatedRows } = await query.executeTakeFirst();
      return c.json({ read: Number(numUpdatedRows) }, 200);
    },
  };
}
