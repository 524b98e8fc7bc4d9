import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { plainArray } from '../../sql/pg-array.ts';
import { ENROLLMENT_COLUMNS, ENROLLMENT_JOINS, type EnrollmentRow } from './enrollment-row.ts';
import type { DueSequence, Share, Turn } from './fair-queue.ts';

const LOCKED = `workspace_id, id, ctid AS tid, sequence_id, version_id, lead_id, is_test, status, error, state, due_at`;

export interface EnrollmentKey {
  readonly workspaceId: string;
  readonly id: string;
}

/**
 * Locks due enrollments, a number per sequence, the longest due first, skipping rows that another worker has locked.
 *
 * @param except ids that the transaction holds already and must not claim twice
 */
export async function claimShares(
  client: ClientBase,
  now: Instant,
  shares: readonly Share[],
  except: readonly string[],
): Promise<EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>({
    name: 'touchline-claim-shares',
    text: `SELECT ${ENROLLMENT_COLUMNS}
      FROM (
        SELECT claimed.* FROM unnest($2::uuid[], $3::float8[], $4::int[]) AS s (id, since, places)
        CROSS JOIN LATERAL (
          SELECT ${LOCKED} FROM enrollments
          WHERE sequence_id = s.id AND due_at <= $1 AND due_at >= to_timestamp(s.since / 1000) AND status IN ('active', 'paused')
            AND id <> ALL ($5::uuid[])
          ORDER BY due_at LIMIT s.places FOR UPDATE SKIP LOCKED
        ) claimed
      ) e ${ENROLLMENT_JOINS}
      ORDER BY e.id`,
    values: [
      new Date(now),
      plainArray(shares.map(({ turn }) => turn.sequenceId)),
      plainArray(shares.map(({ turn }) => turn.from)),
      plainArray(shares.map(({ places }) => places)),
      plainArray(except),
    ],
  });
  return rows;
}

export interface Due {
  /** The sequences that have due leads, in an order that chance decides. */
  readonly sequences: readonly DueSequence[];
  /** The earliest planned instant of all enrollments. It is past when one is due, null when none is planned. */
  readonly nextAt: Instant | null;
}

/**
 * Looks into the queue of each sequence there is, which takes 2 µs each.
 *
 * @param known where to start in some
 */
export async function findDue(client: ClientBase, now: Instant, known: readonly Readonly<Turn>[]): Promise<Due> {
  const { rows } = await client.query<{ at: number | null; workspaceId: string | null; sequenceId: string | null }>({
    name: 'touchline-find-due',
    text: `WITH fronts AS MATERIALIZED (
        SELECT s.workspace_id, s.id, first.due_at
        FROM sequences s LEFT JOIN unnest($2::uuid[], $3::float8[]) AS known (id, since) ON known.id = s.id
        CROSS JOIN LATERAL (
          SELECT due_at FROM enrollments
          WHERE sequence_id = s.id AND due_at >= coalesce(to_timestamp(known.since / 1000), '-infinity')
          ORDER BY due_at LIMIT 1
        ) first
      )
      SELECT next.at, due.workspace_id AS "workspaceId", due.id AS "sequenceId"
      FROM (SELECT ceil(extract(epoch FROM min(due_at)) * 1000)::float8 AS at FROM fronts) next LEFT JOIN fronts due ON due.due_at <= $1
      ORDER BY random()`,
    values: [new Date(now), plainArray(known.map(({ sequenceId }) => sequenceId)), plainArray(known.map(({ from }) => from))],
  });
  const sequences = rows.flatMap(({ workspaceId, sequenceId }) =>
    workspaceId === null || sequenceId === null ? [] : [{ workspaceId, sequenceId }],
  );
  return { sequences, nextAt: rows[0]?.at ?? null };
}

/** Locks given enrollments, waiting for other holders. In order of id: unordered locks deadlocked. */
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
