import { setTimeout as sleep } from 'node:timers/promises';
import { type IncomingEvent, submitEvents } from '@touchline/engine';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark, Result } from '../lib/benchmark.ts';
import { Child } from '../lib/child.ts';
import { countMoved, eventsOfMessages, onWaitingForClicks } from '../lib/clicks.ts';
import type { BenchDatabase } from '../lib/database.ts';
import { repeat } from '../lib/interleave.ts';
import { judge, median, percentile } from '../lib/target.ts';

const IDLE = 'event-to-step-ms';
const BACKLOG = 'event-to-step-ms-backlog';
/** 100 events a second, whether or not the last one is answered. */
const EVERY = 10;

/** From a reported click to the commit of its step, 99th percentile: idle, and next to a backlog. */
export const eventToStepMs: Benchmark = {
  names: [IDLE, BACKLOG],
  run: async (bench) => [await measure(bench, IDLE, 50, 0), await measure(bench, BACKLOG, 250, 100_000)],
};

async function measure(bench: Bench, name: string, limit: number, backlog: number): Promise<Result> {
  const middle: number[] = [];
  const reports = bench.quick ? 300 : 1_000;
  const ours = await repeat(bench.rounds, () =>
    onWaitingForClicks(
      bench,
      reports,
      async (database) => {
        const events = await eventsOfMessages(database, 'clicked');
        const times = backlog === 0 ? await report(database, events) : await besideBacklog(database, events);
        const moved = await countMoved(database);
        if (moved !== times.length) throw new Error(`${times.length} clicks moved ${moved} leads.`);
        middle.push(percentile(times, 0.5));
        return percentile(times, 0.99);
      },
      backlog,
    ),
  );
  return judge({ name, unit: 'ms', target: { of: 'ours', is: '<', limit }, ours, details: { p50: median(middle) } });
}

/** Milliseconds of each. Ends early when `going` says so. */
async function report({ deps }: BenchDatabase, events: readonly IncomingEvent[], going = (): boolean => true): Promise<number[]> {
  const times: Promise<number>[] = [];
  const start = performance.now();
  for (const [index, event] of events.entries()) {
    await sleep(Math.max(0, start + index * EVERY - performance.now()));
    if (!going()) break;
    const sent = performance.now();
    times.push(submitEvents(deps, [event]).then(() => performance.now() - sent));
  }
  return Promise.all(times);
}

/** A separate worker process steps the backlog. Only reports before its end count. */
async function besideBacklog(database: BenchDatabase, events: readonly IncomingEvent[]): Promise<number[]> {
  const worker = await Child.start('stepper.ts', database.url, String(database.clock.current()));
  let busy = true;
  const done = worker.ask('go').finally(() => (busy = false));
  // It is ended in the middle of its work.
  done.catch(() => undefined);
  try {
    // Until the worker is at it.
    await sleep(200);
    return await report(database, events, () => busy);
  } finally {
    await worker.stop();
  }
}
