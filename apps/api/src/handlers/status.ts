import { setTimeout as sleep } from 'node:timers/promises';
import { describeStale, joinPulses, type Pulse, staleSigns, unprovidedChannels, type WorkerPulse, workerPulses } from '@touchline/engine';
import { templates } from '@touchline/templates';
import { sql } from 'kysely';
import type { statusRoutes } from '../contract/status.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';

/** A worker that was not heard of for this long is gone. */
const SILENCE = '30 seconds';

export function statusHandlers({ engine: { db, pool, channels }, mail, version }: ApiDeps): Handlers<typeof statusRoutes> {
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
      let workers: WorkerPulse[];
      try {
        workers = await within(PATIENCE, workerPulses(pool));
      } catch (error) {
        const missing = (error as { code?: unknown }).code === '42P01';
        return missing
          ? problem(c, 'not-migrated', 'Run `touchline migrate`, or `npm start`, which does.')
          : problem(c, 'database-unreachable', 'Check DATABASE_URL and whether the server runs.');
      }
      const pulse = joinPulses(workers);
      const stale = staleSigns(pulse);
      const staleWorkers = workers.flatMap((worker) => {
        const signs = staleSigns(worker.pulse);
        return signs.length === 0 ? [] : [{ id: worker.workerId, stale: signs, secondsSince: inSeconds(worker.pulse) }];
      });
      const secondsSince = inSeconds(pulse);
      if (stale.length === 0) return c.json({ ok: true as const, secondsSince, staleWorkers }, 200);
      const remedy =
        workers.length === 0 ? 'No worker is running. Start one.' : 'Check that a worker runs and reaches the database, and read its log.';
      return problem(c, 'not-working', `${describeStale(pulse)} ${remedy}`, { stale, secondsSince, staleWorkers });
    },
  };
}

/** A database that does not answer must not block the caller. Milliseconds. */
const PATIENCE = 3_000;

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  try {
    return await Promise.race([
      work,
      sleep(milliseconds, undefined, { signal: late.signal }).then(() => {
        throw new Error(`The database did not answer within ${milliseconds} ms.`);
      }),
    ]);
  } finally {
    late.abort();
  }
}

const inSeconds = ({ sweep, delivery, heartbeat }: Pulse) => ({
  sweep: seconds(sweep),
  delivery: seconds(delivery),
  heartbeat: seconds(heartbeat),
});

const seconds = (milliseconds: number | null): number | null => (milliseconds === null ? null : Math.round(milliseconds / 100) / 10);
