import { type IncomingEvent, submitEvents } from '@touchline/engine';
import type { Benchmark } from '../lib/benchmark.ts';
import { countMoved, eventsOfMessages, onWaitingForClicks } from '../lib/clicks.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { rate, repeat } from '../lib/interleave.ts';
import { judge } from '../lib/target.ts';

const NAME = 'events-per-second';
/** As a provider's webhook delivers them. */
const CALL = 100;
const CALLERS = 8;

/** Opens and clicks of one email each, in any order, with all that they cause: every click moves its lead. */
export const eventsPerSecond: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const leads = bench.quick ? 10_000 : 50_000;
    const ours = await repeat(bench.rounds, () =>
      onWaitingForClicks(bench, leads, async (database) => {
        const [opens, clicks] = [await eventsOfMessages(database, 'opened'), await eventsOfMessages(database, 'clicked')];
        const figure = await rate(() => submit(database, [...opens, ...clicks]));
        const moved = await countMoved(database);
        if (moved !== leads) throw new Error(`${leads} clicks moved ${moved} leads.`);
        return figure;
      }),
    );
    return [judge({ name: NAME, unit: 'events/s', target: { of: 'ours', is: '≥', limit: 5_000 }, ours })];
  },
};

async function submit({ deps }: BenchDatabase, events: readonly IncomingEvent[]): Promise<number> {
  const calls = Array.from({ length: Math.ceil(events.length / CALL) }, (_, index) =>
    events.slice(index * CALL, (index + 1) * CALL),
  ).values();
  const counts = await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      let accepted = 0;
      for (const call of calls) accepted += (await submitEvents(deps, call)).accepted;
      return accepted;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
