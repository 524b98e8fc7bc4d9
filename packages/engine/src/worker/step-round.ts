import type { Instant } from '@touchline/sequence';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineDeps } from '../deps.ts';
import { stepDue } from '../step/step-due.ts';
import type { Round } from './drain-loop.ts';
import type { WorkerStats } from './worker-stats.ts';

/**
 * While one lane interprets, another writes and a third waits for its commit: a third lane gains a little, a fourth nothing, and
 * batches of 250 or 1,000 nothing either (measured by the bench).
 */
const LANES = 3;
const BATCH = 500;
/** Milliseconds for which lanes go on without waiting for each other. */
const ROUND = 300;
/** Rows that were passed over because somebody held them are behind the watermark: look there again this often. */
const RESCAN_EVERY = 3_000;
/** With so many messages waiting to be sent, stepping holds back: what waits as a timer is looked at afresh when its time comes. */
const CROWDED = 20_000;
/** Counting them is not free. Milliseconds. */
const COUNT_EVERY = 1_000;
/** Then it is so many leads, so often, about as fast as one process delivers; those that came due last first. */
const GENTLE = { limit: 250, latest: true };
const GENTLE_PAUSE = 250;

/** Rounds of the bulk lane: one batch, and several lanes side by side while batches come out full. */
export function stepRounds(deps: EngineDeps, stats: WorkerStats): () => Promise<Round> {
  const marks: Instant[] = Array.from({ length: LANES }, () => 0);
  let behind = false;
  let rescannedAt = performance.now();
  let countedAt = 0;
  let crowded = false;

  const hasToWait = async (): Promise<boolean> => {
    if (!behind) return false;
    if (performance.now() - countedAt > COUNT_EVERY) {
      crowded = await isCrowded(deps);
      countedAt = performance.now();
    }
    return crowded;
  };

  const gentle = async (): Promise<Round> => {
    const result = await stepDue(deps, GENTLE);
    stats.stepped += result.stepped;
    behind = !result.drained;
    await sleep(GENTLE_PAUSE);
    return { again: behind, now: result.now, nextAt: result.nextDueAt };
  };

  const batch = async (lane: number) => {
    const result = await stepDue(deps, { limit: BATCH, from: marks[lane] ?? 0 });
    marks[lane] = result.drained ? 0 : result.watermark;
    stats.stepped += result.stepped;
    return result;
  };

  const batches = async (lane: number) => {
    const until = performance.now() + ROUND;
    // One batch per round is for whoever came due just now: a backlog of one sequence holds up the others for no longer.
    if (lane === LANES - 1) {
      const { stepped } = await stepDue(deps, { limit: BATCH, latest: true });
      stats.stepped += stepped;
    }
    let result = await batch(lane);
    while (!result.drained && performance.now() < until) result = await batch(lane);
    return result;
  };

  return async () => {
    if (await hasToWait()) return gentle();
    if (performance.now() - rescannedAt > RESCAN_EVERY) {
      rescannedAt = performance.now();
      marks.fill(0);
    }
    const startedBehind = marks.some((mark) => mark > 0);
    const [first, ...others] = await Promise.all(behind ? marks.map((_, lane) => batches(lane)) : [batch(0)]);
    if (first === undefined) throw new Error('There is always a first lane.');
    behind = [first, ...others].some((result) => !result.drained);
    if (!behind) marks.fill(0);
    return { again: behind || startedBehind, now: first.now, nextAt: first.nextDueAt };
  };
}

async function isCrowded({ pool, clock }: EngineDeps): Promise<boolean> {
  const client = await pool.connect();
  try {
    const now = new Date(await clock.now(client));
    const { rows } = await client.query<{ n: number }>({
      name: 'touchline-crowded',
      text: `SELECT count(*)::int AS n FROM (SELECT 1 FROM messages WHERE status = 'queued' AND next_attempt_at <= $1 LIMIT $2) waiting`,
      values: [now, CROWDED],
    });
    return rows[0]?.n === CROWDED;
  } finally {
    client.release();
  }
}
