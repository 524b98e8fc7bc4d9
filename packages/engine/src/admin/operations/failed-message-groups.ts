import type { RefusalCause } from '@touchline/db';
import type { StoreDeps } from '../../context/deps.ts';

/** Failures of this many days are shown. Older ones are history. */
const DAYS = 14;
/** Number of the newest failures that are read. */
const COUNTED = 10_000;
const GROUPS = 50;
const LEADS = 5;

/** Messages of one step that failed alike. */
export interface FailedMessageGroup {
  readonly sequenceId: string;
  readonly sequenceName: string;
  readonly stepId: string;
  readonly channel: string;
  readonly cause: RefusalCause | null;
  /** The words of the server, of the newest. */
  readonly error: string | null;
  readonly n: number;
  /** When the first and the last of them were made. With step, channel and cause they name exactly these messages. */
  readonly oldest: Date;
  readonly latest: Date;
  readonly leads: readonly { readonly id: string; readonly to: string | null }[];
}

export interface FailedMessages {
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly groups: readonly FailedMessageGroup[];
}

/** Messages that failed in the last days, those together that a person would send again together. */
export async function failedMessageGroups({ pool }: Pick<StoreDeps, 'pool'>, workspaceId: string, at: Date): Promise<FailedMessages> {
  const { rows } = await pool.query<FailedMessageGroup & { readonly total: number }>(
    `WITH failed AS MATERIALIZED (
        SELECT * FROM (
          SELECT id, sequence_id, step_id, channel, cause, error, lead_id, to_address, created_at FROM messages
          WHERE workspace_id = $1 AND status = 'failed' ORDER BY id DESC LIMIT ${COUNTED}
        ) newest WHERE created_at > $2
      )
      SELECT f.sequence_id AS "sequenceId", s.name AS "sequenceName", f.step_id AS "stepId", f.channel, f.cause,
        (array_agg(f.error ORDER BY f.created_at DESC))[1] AS error, count(*)::int AS n, min(f.created_at) AS oldest, max(f.created_at) AS latest,
        (array_agg(json_build_object('id', f.lead_id, 'to', f.to_address) ORDER BY f.created_at DESC))[1:${LEADS}] AS leads,
        (SELECT count(*)::int FROM failed) AS total
      FROM failed f JOIN sequences s ON s.workspace_id = $1 AND s.id = f.sequence_id
      GROUP BY 1, 2, 3, 4, 5 ORDER BY max(f.created_at) DESC LIMIT ${GROUPS}`,
    [workspaceId, new Date(at.getTime() - DAYS * 86_400_000)],
  );
  const total = rows[0]?.total ?? 0;
  return { total, more: total === COUNTED, groups: rows.map(({ total: _total, ...group }) => group) };
}
