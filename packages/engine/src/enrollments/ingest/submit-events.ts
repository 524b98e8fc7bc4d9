import type { Connections } from '@touchline/db';
import { Batcher } from '../../context/batcher.ts';
import type { EngineDeps } from '../../context/deps.ts';
import { inTransaction, isDataError } from '../../sql/transaction.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { ingest } from './ingest.ts';

/** Larger transactions gain nothing and hold locks for longer. */
const BATCH = 500;

/** Result of submitting events. */
export interface Submitted {
  readonly accepted: number;
  /** Already known: no effect. */
  readonly duplicates: number;
}

/** One lane per pool: events wait for the events before them, never for the backlog of due leads. */
const lanes = new WeakMap<Connections, Batcher<IncomingEvent, boolean>>();

/**
 * Signal lane. Stores events and advances the enrollments concerned, in one transaction. Returns after the commit. Any order, any number of
 * times: the same key has one effect. Events of calls that come while one batch is written form the next.
 */
export async function submitEvents(deps: EngineDeps, events: readonly IncomingEvent[]): Promise<Submitted> {
  const lane = laneOf(deps);
  const fresh = await Promise.all(events.map((event) => lane.add(event)));
  const accepted = fresh.filter(Boolean).length;
  return { accepted, duplicates: fresh.length - accepted };
}

function laneOf(deps: EngineDeps): Batcher<IncomingEvent, boolean> {
  let lane = lanes.get(deps.pool);
  if (lane === undefined) {
    lane = new Batcher(
      (events) => write(deps, events),
      BATCH,
      (error) => isDataError(error),
    );
    lanes.set(deps.pool, lane);
  }
  return lane;
}

async function write(deps: EngineDeps, events: readonly IncomingEvent[]): Promise<readonly boolean[]> {
  return inTransaction(deps.pool, async (client) => ingest(client, events, await deps.clock.now(client)));
}
