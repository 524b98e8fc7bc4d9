import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { plainArray } from '../../sql/pg-array.ts';
import type { Counts } from './tally.ts';

/**
 * Restores the timers that enrollments lost while their sequence was paused. Overdue ones are spread over
 * `spread` milliseconds by a hash of the id, so that a thousand leads don't get their mail in one minute. `due_at` may lie after the
 * state's own instant: the timer then finds it past, which is all it asks.
 */
export async function wakeRows(
  client: PoolClient,
  workspaceId: string,
  ids: readonly string[],
  spread: number,
  now: Instant,
): Promise<Counts> {
  const { rows } = await client.query<{ late: boolean; due: number }>(
    `WITH locked AS (
        SELECT id, status, state FROM enrollments
        WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND status IN ('active', 'paused') AND due_at IS NULL ORDER BY id FOR UPDATE
      ),
      planned AS (SELECT id, ${NEXT_WAKE} AS ms FROM locked),
      spread AS (
        SELECT id, ms <= $4 AS late, CASE WHEN ms > $4 THEN ms ELSE $4 + abs(hashtextextended(id::text, 0) % 1000000) / 1e6 * $3 END AS ms
        FROM planned WHERE ms IS NOT NULL
      )
      UPDATE enrollments e SET due_at = to_timestamp(floor(spread.ms) / 1000) FROM spread WHERE e.workspace_id = $1 AND e.id = spread.id
      RETURNING spread.late, spread.ms AS due`,
    [workspaceId, plainArray(ids), spread, now],
  );
  if (rows.length > 0) {
    const due = Math.min(...rows.map((row) => row.due));
    await client.query(`SELECT pg_notify('touchline_wake', json_build_object('due', $1::float8, 'send', false)::text)`, [Math.floor(due)]);
  }
  const late = rows.filter((row) => row.late).length;
  const unplanned = ids.length - rows.length;
  return {
    ...(late > 0 ? { spread: late } : {}),
    ...(rows.length > late ? { done: rows.length - late } : {}),
    ...(unplanned > 0 ? { unplanned } : {}),
  };
}

/** The core's `nextWake` in SQL. */
export const NEXT_WAKE = `(CASE
  WHEN status = 'paused' THEN state->'paused'->>'until'
  WHEN state->>'step' IS NULL THEN state->>'enrolledAt'
  WHEN json_typeof(state->'wait') = 'object' THEN least((state->'wait'->>'until')::float8, (state->>'ahead')::float8)::text
  ELSE state->>'enteredAt' END)::float8`;
