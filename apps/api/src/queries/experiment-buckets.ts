import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/** Which leads an experiment counts, and by which reaction. */
export interface Counted {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly stepId: string;
  readonly isSplit: boolean;
  readonly since: Date;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly windowDays: number;
  readonly event: string;
  /** Only reactions to this step. */
  readonly ofStep: boolean;
  readonly harms: readonly string[];
}

/** Leads with the same arm that got it on the same day and whose window ends on the same day. Days count from `since`, from 0. */
export interface Bucket {
  readonly arm: string;
  readonly day_in: number;
  /** Null: the window is still open. */
  readonly day_over: number | null;
  readonly leads: number;
  readonly successes: number;
  /** One number per name of `harms`. */
  readonly harms: readonly number[];
}

/**
 * Each lead counts once, with the first arm that it got. Messages count when they were sent, calls and other tasks when they were done, and
 * a path split from the enrollment on. Reactions to other touches count too, because a lead answers the conversation.
 */
export async function experimentBuckets(db: Kysely<Database>, counted: Counted): Promise<Bucket[]> {
  const { workspaceId, stepId, now, windowDays, event, ofStep, harms } = counted;
  const since = counted.since.toISOString();
  const window = `${windowDays} days`;
  const { rows } = await sql<Bucket>`
    WITH assigned AS (
      SELECT DISTINCT ON (lead_id) lead_id, arm, at FROM (${counted.isSplit ? sql`${paths(counted)}` : sql`${touches(counted)}`}) got
      ORDER BY lead_id, at
    ),
    reacted AS (
      SELECT a.arm, a.at, r.success, r.names FROM assigned a
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(e.name = ${event} AND e.human IS NOT FALSE AND (NOT ${ofStep} OR e.step_id = ${stepId})), false) AS success,
          array_agg(DISTINCT e.name) AS names
        FROM events e
        WHERE e.workspace_id = ${workspaceId} AND e.lead_id = a.lead_id AND e.at >= a.at AND e.at < a.at + ${window}::interval
      ) r
    )
    SELECT arm,
      floor(extract(epoch FROM at - ${since}::timestamptz) / 86400)::int AS day_in,
      CASE WHEN at + ${window}::interval <= to_timestamp(${now}::float8 / 1000)
        THEN floor(extract(epoch FROM at + ${window}::interval - ${since}::timestamptz) / 86400)::int END AS day_over,
      count(*)::int AS leads,
      (count(*) FILTER (WHERE success))::int AS successes,
      ARRAY[${sql.join(harms.map((name) => sql`(count(*) FILTER (WHERE ${name} = ANY (names)))::int`))}]::int[] AS harms
    FROM reacted GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`.execute(db);
  return rows;
}

const touches = ({ workspaceId, sequenceId, stepId, since }: Counted) => sql`
  SELECT m.lead_id, m.variant AS arm, m.sent_at AS at FROM messages m
  WHERE m.workspace_id = ${workspaceId} AND m.sequence_id = ${sequenceId} AND m.step_id = ${stepId}
    AND m.status = 'sent' AND NOT m.is_test AND m.variant IS NOT NULL AND m.sent_at >= ${since.toISOString()}::timestamptz
  UNION ALL
  SELECT t.lead_id, t.variant, t.completed_at FROM tasks t
  WHERE t.workspace_id = ${workspaceId} AND t.sequence_id = ${sequenceId} AND t.step_id = ${stepId}
    AND t.purpose = 'touch' AND t.status = 'done' AND NOT t.is_test AND t.variant IS NOT NULL
    AND t.completed_at >= ${since.toISOString()}::timestamptz`;

const paths = ({ workspaceId, sequenceId, stepId, since }: Counted) => sql`
  SELECT e.lead_id, e.state->'arms'->>${stepId}::text AS arm, e.enrolled_at AS at FROM enrollments e
  WHERE e.workspace_id = ${workspaceId} AND e.sequence_id = ${sequenceId} AND NOT e.is_test
    AND e.enrolled_at >= ${since.toISOString()}::timestamptz AND e.state->'arms'->>${stepId}::text IS NOT NULL`;
