import { createDb, createPool } from '@touchline/db';
import { type IncomingEvent, submitEvents } from '@touchline/engine';
import { Arena, workspaceId } from '../lib/arena.ts';
import { ANY_TIME, email, inARow, wait } from '../lib/cadence.ts';
import { exactly, type Fault, none, reported } from '../lib/fault.ts';

const COPIES = 50;
/** Each with its own connections and its own batches, as processes have. */
const SENDERS = 5;
const NAMES = ['delivered', 'opened', 'clicked', 'opened', 'clicked'] as const;

export const sameEvent: Fault = {
  name: 'same-event',
  what: 'each event 50 times in parallel from five sides, shuffled',
  run: async ({ quick }) => {
    const arena = await Arena.open();
    const leads = quick ? 20 : 200;
    const pools = Array.from({ length: SENDERS }, () => createPool(arena.database.url, { max: 4 }));
    try {
      await arena.enroll(await arena.publish(inARow([email('e1'), wait('w1', 5), email('e2')], ANY_TIME)), leads);
      const worker = arena.startWorker();
      await worker.tell('workerId');
      while ((await arena.number(`SELECT count(*) AS n FROM enrollments WHERE step_id = 'w1'`)) < leads);
      const events = (await arena.query<{ id: string }>('SELECT id FROM enrollments ORDER BY id')).flatMap(({ id }) => eventsOf(id));
      const copies = shuffle(Array.from({ length: COPIES }, () => events).flat());
      const senders = pools.map((pool) => ({ ...arena.deps, pool, db: createDb(pool) }));
      const started = performance.now();
      const results = await Promise.all(copies.map((event, index) => submitEvents(senders[index % SENDERS] ?? arena.deps, [event])));
      const seconds = (performance.now() - started) / 1_000;
      const accepted = results.reduce((sum, result) => sum + result.accepted, 0);
      const duplicates = results.reduce((sum, result) => sum + result.duplicates, 0);
      await worker.kill('SIGTERM');
      return [
        reported('reports', copies.length),
        reported('reports per second', Math.round(copies.length / seconds)),
        exactly('accepted', accepted, events.length),
        exactly('known already', duplicates, copies.length - events.length),
        exactly('events stored', await arena.number('SELECT count(*) AS n FROM events'), events.length),
        exactly(
          'lines of history of them',
          await arena.number(`SELECT count(*) AS n FROM timeline_lines WHERE entry->>'what' = 'event'`),
          leads * NAMES.length,
        ),
        exactly('different final states', await arena.number(STATES), 1),
        none('failed enrollments', await arena.number(`SELECT count(*) AS n FROM enrollments WHERE status = 'failed'`)),
      ];
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
      await arena.close();
    }
  },
};

const AT = Date.now();

/** What counts of repeated openings and clicks is the first. */
function eventsOf(enrollmentId: string): readonly IncomingEvent[] {
  return NAMES.map((name, index) => ({
    workspaceId,
    key: `${enrollmentId}-${index}`,
    name,
    at: AT + index,
    enrollmentId,
    step: 'e1',
    visit: 1,
    ...(name === 'clicked' ? { link: 'https://example.com/look' } : {}),
  }));
}

const STATES = `SELECT count(DISTINCT (state->'touches'->'e1'->>'opened') || (state->'touches'->'e1'->>'clicked') || (state->'touches'->'e1'->>'delivered')) AS n FROM enrollments`;

function shuffle<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}
