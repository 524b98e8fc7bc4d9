import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@touchline/engine';
import type { Pool } from 'pg';

/** Time as a table says it: one clock for any number of processes, and months pass in minutes. */
export const tableClock: Clock = {
  now: async (client) => {
    const { rows } = await client.query<{ at: number }>({ name: 'fault-clock', text: 'SELECT at::float8 AS at FROM fault_clock' });
    return rows[0]?.at ?? 0;
  },
};

export async function createTableClock(pool: Pool, start: number): Promise<void> {
  await pool.query('CREATE TABLE fault_clock (at bigint NOT NULL) WITH (fillfactor = 10)');
  await pool.query('INSERT INTO fault_clock VALUES ($1)', [start]);
}

export interface Passing {
  readonly stop: () => Promise<void>;
}

/**
 * Lets time pass in the table while a test runs: by `step` at a time while little is left to do, straight to the next planned
 * instant if nothing is due, and not at all while workers are behind.
 */
export function letTimePass(pool: Pool, step: number, onError: (error: unknown) => void): Passing {
  const stopping = new AbortController();
  const live = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await pool.query(PASS, [step]).catch(onError);
      await sleep(50, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = live();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** Fewer than this are left to do at the present instant, or the clock stands. */
const BEHIND = 300;

const PASS = `
  WITH clock AS (SELECT at, to_timestamp(at / 1000.0) AS now FROM fault_clock),
  busy AS (
    SELECT (SELECT count(*) FROM (SELECT 1 FROM enrollments, clock WHERE due_at <= now LIMIT ${BEHIND}) e)
      + (SELECT count(*) FROM (SELECT 1 FROM messages, clock WHERE status = 'queued' AND next_attempt_at <= now LIMIT ${BEHIND}) q)
      + (SELECT count(*) FROM messages WHERE status = 'claimed') AS n
  ),
  next AS (
    SELECT (extract(epoch FROM least((SELECT min(due_at) FROM enrollments), (SELECT min(next_attempt_at) FROM messages WHERE status = 'queued'))) * 1000)::bigint AS at
  ),
  moved AS (
    UPDATE fault_clock c SET at = CASE WHEN busy.n = 0 THEN greatest(c.at, next.at) ELSE c.at + $1 END
    FROM busy, next WHERE busy.n < ${BEHIND} AND next.at IS NOT NULL
  )
  SELECT pg_notify('touchline_wake', '{"due":0,"send":true}')`;
