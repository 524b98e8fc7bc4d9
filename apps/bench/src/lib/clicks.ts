import type { IncomingEvent } from '@touchline/engine';
import type { Bench } from './bench.ts';
import { cadence, clickCadence, HOUR } from './cadence.ts';
import type { BenchDatabase } from './database.ts';
import { drain } from './drain.ts';
import { addLeads, enrollAll, publishDocument, workspaceId } from './fill.ts';

/**
 * Runs on a database with leads that have had an email and wait for a click in it.
 *
 * @param backlog number of leads due for the first step of another sequence
 */
export function onWaitingForClicks<T>(
  bench: Bench,
  leads: number,
  measure: (database: BenchDatabase) => Promise<T>,
  backlog = 0,
): Promise<T> {
  return bench.onCopy(
    `clicks-${leads}-${backlog}`,
    async (database) => {
      await addLeads(database.pool, leads);
      await enrollAll(database, await publishDocument(database, clickCadence()));
      await drain(database.deps);
      if (backlog > 0) {
        await addLeads(database.pool, backlog, 'backlog');
        await enrollAll(database, await publishDocument(database, cadence()), 'backlog');
      }
      database.clock.advance(HOUR);
      await database.pool.query('VACUUM ANALYZE');
    },
    measure,
  );
}

/** An event for each message, as a tracked link or a provider reports it: by the message's id alone. */
export async function eventsOfMessages({ pool, clock }: BenchDatabase, name: string): Promise<IncomingEvent[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM messages ORDER BY md5(id::text)');
  return rows.map(({ id }) => ({
    workspaceId,
    key: `${name}-${id}`,
    name,
    at: clock.current(),
    messageId: id,
    link: 'https://example.com/look',
  }));
}

/** How many went the way of those who clicked. */
export async function countMoved({ pool }: BenchDatabase): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM enrollments WHERE step_id = 'yes'`);
  return rows[0]?.n ?? 0;
}
