import { unprovidedChannels } from '@touchline/engine';
import { templates } from '@touchline/templates';
import { sql } from 'kysely';
import type { statusRoutes } from '../contract/status.ts';
import type { ApiDeps } from '../deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';

/** A worker that was not heard of for this long is gone. */
const SILENCE = '30 seconds';

export function statusHandlers({ engine: { db, channels }, mail, version }: ApiDeps): Handlers<typeof statusRoutes> {
  return {
    getStatus: async (c) => {
      const rows = await db
        .selectFrom('worker_processes')
        .select(['id', 'version', 'started_at', 'heartbeat_at'])
        .where('heartbeat_at', '>', sql<Date>`clock_timestamp() - ${SILENCE}::interval`)
        .orderBy('started_at')
        .execute();
      const workers = rows.map((row) => ({
        id: row.id,
        version: row.version,
        startedAt: row.started_at.toISOString(),
        heartbeatAt: row.heartbeat_at.toISOString(),
      }));
      return c.json({ smtp: mail.smtp, sandbox: mail.sandbox, unprovided: [...unprovidedChannels(channels)], version, workers }, 200);
    },

    listTemplates: (c) =>
      c.json(
        templates.map(({ id, name, description, touchCount, days, weekend }) => ({ id, name, description, touchCount, days, weekend })),
        200,
      ),

    isAlive: (c) => c.json({ ok: true as const }, 200),

    isReady: async (c) => {
      try {
        await sql`SELECT 1 FROM worker_processes LIMIT 1`.execute(db);
        return c.json({ ok: true as const }, 200);
      } catch (error) {
        const missing = (error as { code?: unknown }).code === '42P01';
        return missing
          ? problem(c, 'not-migrated', 'Run `touchline migrate`, or `npm start`, which does.')
          : problem(c, 'database-unreachable', 'Check DATABASE_URL and whether the server runs.');
      }
    },
  };
}
