import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineDeps } from '../context/deps.ts';
import { stepDue } from '../enrollments/step/step-due.ts';
import { FairQueue } from '../enrollments/step/fair-queue.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

/**
 * While one lane computes, another writes and a third waits for its commit: a third lane gains a little, a fourth nothing, and
 * batches of 250 or 1,000 nothing either (measured by the bench). For 300 ms they continue without reading newly due leads.
 */
const SINGLE = { lanes: 1, limit: 500, time: 0 };
const FULL = { lanes: 3, limit: 500, time: 300 };
/** Rows skipped because another worker had locked them lie behind the position of their sequence. Read from the start this often. */
const RESCAN_EVERY = 3_000;
/** With this many queued messages, stepping slows down. Waiting timers are evaluated later, with newer data. */
const CROWDED = 20_000;
/** Counting them is not free. Milliseconds. */
const COUNT_EVERY = 1_000;
/** Then it takes this many leads, this often, about as fast as one process delivers. */
const GENTLE = { lanes: 1, limit: 250, time: 0 };
const GENTLE_PAUSE = 250;
/** Finding due leads takes at most this part of the time: with thousands of sequences it takes 10 ms and more. */
const LOOKING = 0.05;
/** But no lead waits longer than this for it. Milliseconds. */
const LONGEST_UNSEEN = 250;

/** Rounds of the bulk lane: one batch, which usually covers everything due, and several lanes in parallel while more is left. */
export function stepRounds(deps: EngineDeps, stats: WorkerStats): () => Promise<Round> {
  const turns = new FairQueue();
  let lookAgainAt = 0;
  let rescannedAt = performance.now();
  let countedAt = 0;
  let crowded = false;

  const hasToWait = async (): Promise<boolean> => {
    if (turns.isEmpty) return false;
    if (performance.now() - countedAt > COUNT_EVERY) {
      crowded = await isCrowded(deps);
      countedAt = performance.now();
    }
    return crowded;
  };

  return async () => {
    const gentle = await hasToWait();
    const pace = gentle ? GENTLE : turns.isEmpty ? SINGLE : FULL;
    const early = lookAgainAt - performance.now();
    if (early > 0) await sleep(early);
    const start = performance.now();
    const fromStart = start - rescannedAt > RESCAN_EVERY;
    if (fromStart) rescannedAt = start;
    const { stepped, now, nextDueAt } = await stepDue(deps, { ...pace, fromStart, turns });
    stats.stepped += stepped;
    if (gentle) await sleep(GENTLE_PAUSE);
    // It only looked for work.
    else if (stepped === 0) lookAgainAt = start + Math.min(LONGEST_UNSEEN, (performance.now() - start) / LOOKING);
    return { again: stepped > 0, now, nextAt: nextDueAt };
  };
}

async function isCrowded({ pool, clock }: EngineDeps): Promise<boolean> {
  const client = await pool.connect();
  try {
    const now = new Date(await clock.now(client));
    const { rows } = await client.query<{ n: number }>({
      name: 'touchline-crowded',
      text: `SELECT count(*)::int AS n FROM (SELECT 1 FROM messages WHERE status = 'queued' AND NOT parked AND next_attempt_at <= $1 LIMIT $2) waiting`,
      values: [now, CROWDED],
    });
    return rows[0]?.n === CROWDED;
  } finally {
    client.release();
  }
}
