import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { plainArray } from '../sql/pg-array.ts';
import { ENROLLMENT_COLUMNS, ENROLLMENT_JOINS, type EnrollmentRow } from './row.ts';

const LOCKED = `workspace_id, id, ctid AS tid, sequence_id, version_id, lead_id, is_test, status, error, state, due_at`;

export interface EnrollmentKey {
  readonly workspaceId: string;
  readonly id: string;
}

/**
 * Locks enrollments that are due, the longest due first, passing over what another worker holds.
 *
 * @param from where to start: rows that were done since the last vacuum leave dead entries at the old end of the index, and while
 *   somebody holds an old snapshot each claim would wade through them (12,000 steps/s instead of 35,000)
 */
export async function claimDue(client: ClientBase, now: Instant, from: Instant, limit: number): Promise<EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>({
    name: 'touchline-claim-due',
    text: `SELECT ${ENROLLMENT_COLUMNS}
      FROM (
        SELECT ${LOCKED} FROM enrollments
        WHERE due_at <= $1 AND due_at >= $2 AND status IN ('active', 'paused')
        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
      ) e ${ENROLLMENT_JOINS}
      ORDER BY e.id`,
    values: [new Date(now), new Date(from), limit],
  });
  return rows;
}

/**
 * As `claimDue`, the latest due first. While one sequence has a backlog, leads of others that come due now do not wait behind it:
 * whoever claims from this end now and then finds them at once.
 */
export async function claimLatest(client: ClientBase, now: Instant, limit: number): Promise<EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>({
    name: 'touchline-claim-latest',
    text: `SELECT ${ENROLLMENT_COLUMNS}
      FROM (
        SELECT ${LOCKED} FROM enrollments WHERE due_at <= $1 AND status IN ('active', 'paused')
        ORDER BY due_at DESC LIMIT $2 FOR UPDATE SKIP LOCKED
      ) e ${ENROLLMENT_JOINS}
      ORDER BY e.id`,
    values: [new Date(now), limit],
  });
  return rows;
}

/** Locks given enrollments, waiting for whoever holds them. In order of id: unordered locks deadlocked. */
export async function lockEnrollments(client: ClientBase, keys: readonly EnrollmentKey[]): Promise<EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>({
    name: 'touchline-lock-enrollments',
    text: `WITH e AS MATERIALIZED (
        SELECT ${LOCKED} FROM enrollments WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))
        ORDER BY id FOR UPDATE
      )
      SELECT ${ENROLLMENT_COLUMNS} FROM e ${ENROLLMENT_JOINS} ORDER BY e.id`,
    values: [plainArray(keys.map((key) => key.workspaceId)), plainArray(keys.map((key) => key.id))],
  });
  return rows;
}

/** The earliest planned instant of all enrollments; null when nothing is planned. */
export async function nextDueAt(client: ClientBase): Promise<Instant | null> {
  const { rows } = await client.query<{ due: number | null }>({
    name: 'touchline-next-due',
    text: 'SELECT ceil(extract(epoch FROM min(due_at)) * 1000)::float8 AS due FROM enrollments WHERE due_at IS NOT NULL',
  });
  return rows[0]?.due ?? null;
}
