import { stream } from 'hono/streaming';
import type { ApiDeps } from '../context/deps.ts';
import type { auditRoutes } from '../contract/audit.ts';
import type { Handlers } from '../http/app-env.ts';
import { auditAsCsv, auditAsJsonLines, auditCsvHead, presentAudit } from '../present/audit.ts';
import { listAudit } from '../queries/audit.ts';
import { pageOf } from '../queries/page.ts';

/** Rows of an export that are in memory at a time. */
const LOT = 1_000;

export function auditHandlers({ engine: { db } }: ApiDeps): Handlers<typeof auditRoutes> {
  return {
    listAudit: async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query');
      const rows = await listAudit(db, c.var.workspaceId, filter, { cursor, limit: limit + 1 });
      const { items, nextCursor } = pageOf(rows, limit);
      return c.json({ items: items.map(presentAudit), nextCursor }, 200);
    },

    exportAudit: (c) => {
      const { format, workspace: _workspace, ...filter } = c.req.valid('query');
      const { workspaceId } = c.var;
      const isCsv = format === 'csv';
      c.header('content-type', isCsv ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8');
      c.header('content-disposition', `attachment; filename="audit-log.${format}"`);
      return stream(c, async (out) => {
        if (isCsv) await out.write(auditCsvHead());
        for (let cursor: string | undefined; !out.aborted;) {
          const rows = await listAudit(db, workspaceId, filter, { cursor, limit: LOT });
          await out.write(isCsv ? auditAsCsv(rows) : auditAsJsonLines(rows));
          if (rows.length < LOT) return;
          cursor = rows.at(-1)?.id;
        }
      }) as never;
    },
  };
}
