import { eventually } from '@touchline/testing';
import { sql } from 'kysely';
import { createWorker, type Worker } from '../worker/create-worker.ts';
import type { TestEngine } from './test-engine.ts';

/** Something that happens at an instant. */
export interface Happening {
  readonly at: number;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs a real worker through months on the simulated clock: from one planned instant to the next, until nothing is planned any
 * more. `restart`: another worker process takes over at every instant.
 */
export async function play(engine: TestEngine, agenda: readonly Happening[], options: { restart: boolean }): Promise<void> {
  let worker: Worker = await createWorker(engine.deps);
  const ahead = agenda.toSorted((a, b) => a.at - b.at);
  for (;;) {
    const next = Math.min((await nextPlanned(engine)) ?? Infinity, ahead[0]?.at ?? Infinity);
    if (next === Infinity) break;
    if (options.restart) {
      await worker.stop();
      worker = await createWorker(engine.deps);
    }
    if (next > engine.clock.current()) engine.clock.moveTo(next);
    while (ahead[0] !== undefined && ahead[0].at <= next) await ahead.shift()?.run();
    await sql`SELECT pg_notify('touchline_wake', '{"due":0,"send":true}')`.execute(engine.deps.db);
    await eventually(async () => ((await isIdle(engine)) ? true : null));
  }
  await worker.stop();
}

async function nextPlanned(engine: TestEngine): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`
    SELECT (extract(epoch FROM least((SELECT min(due_at) FROM enrollments), (SELECT min(next_attempt_at) FROM messages WHERE status = 'queued'))) * 1000)::float8 AS at
  `.execute(engine.deps.db);
  return rows[0]?.at ?? null;
}

/** No work is left at this instant. */
async function isIdle(engine: TestEngine): Promise<boolean> {
  const now = new Date(engine.clock.current());
  const { rows } = await sql<{ busy: boolean }>`
    SELECT EXISTS (SELECT 1 FROM enrollments WHERE due_at <= ${now})
      OR EXISTS (SELECT 1 FROM messages WHERE status = 'claimed' OR (status = 'queued' AND next_attempt_at <= ${now})) AS busy
  `.execute(engine.deps.db);
  return rows[0]?.busy === false;
}
