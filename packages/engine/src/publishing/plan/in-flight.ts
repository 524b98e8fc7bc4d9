import type { StepId } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { ENROLLMENT_COLUMNS, ENROLLMENT_JOINS, type EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';

/** Leads on one version at one step (null: not started yet). */
export interface Group {
  readonly versionId: string;
  readonly step: StepId | null;
  readonly leads: { readonly active: number; readonly paused: number; readonly failed: number };
}

/** Leads of a sequence by version and step, except those on some versions. */
export async function inFlight(
  client: ClientBase,
  workspaceId: string,
  sequenceId: string,
  without: readonly string[],
): Promise<readonly Group[]> {
  const { rows } = await client.query<{ version_id: string; step_id: string | null; active: number; paused: number; failed: number }>(
    `SELECT version_id, step_id, count(*) FILTER (WHERE status = 'active')::int AS active,
      count(*) FILTER (WHERE status = 'paused')::int AS paused, count(*) FILTER (WHERE status = 'failed')::int AS failed
     FROM (
       SELECT version_id, step_id, status FROM enrollments WHERE workspace_id = $1 AND sequence_id = $2 AND status IN ('active', 'paused')
       UNION ALL
       SELECT version_id, step_id, status FROM enrollments WHERE workspace_id = $1 AND sequence_id = $2 AND status = 'failed'
     ) running WHERE version_id <> ALL($3::uuid[]) GROUP BY version_id, step_id`,
    [workspaceId, sequenceId, without],
  );
  return rows.map(({ version_id, step_id, active, paused, failed }) => ({
    versionId: version_id,
    step: step_id,
    leads: { active, paused, failed },
  }));
}

/**
 * A sample of every group: the ids that end in the smallest digits, which are random, so the sample is spread over
 * the group and stable. One pass for all groups: one by one they would cost a pass each.
 */
export async function sampleGroups(
  client: ClientBase,
  workspaceId: string,
  sequenceId: string,
  without: readonly string[],
  limit: number,
): Promise<readonly EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>(
    `WITH picked AS (
        SELECT id FROM (
          SELECT id, row_number() OVER (PARTITION BY version_id, step_id ORDER BY right(id::text, 8)) AS place FROM enrollments
          WHERE workspace_id = $1 AND sequence_id = $2 AND status IN ('active', 'paused') AND version_id <> ALL($3::uuid[])
        ) placed WHERE place <= $4
      ),
      e AS (SELECT x.*, x.ctid AS tid FROM enrollments x JOIN picked USING (id) WHERE x.workspace_id = $1)
      SELECT ${ENROLLMENT_COLUMNS} FROM e ${ENROLLMENT_JOINS}`,
    [workspaceId, sequenceId, without, limit],
  );
  return rows;
}

export function groupKey(versionId: string, step: StepId | null): string {
  return `${versionId} ${step ?? ''}`;
}
