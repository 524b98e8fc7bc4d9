import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import { type Cohort, cohortOf } from './cohort.ts';
import { gather, type FlowRow, type Live } from './live.ts';

/**
 * The figures of some of a sequence's leads; null when the sequence does not exist. The running totals have no versions or dates,
 * so these are counted from each lead's history: on request, not on every change.
 */
export async function cohortFigures(db: Kysely<Database>, workspaceId: string, sequenceId: string, cohort: Cohort): Promise<Live | null> {
  const sequence = await db
    .selectFrom('sequences')
    .select(['published_version', sql<Date>`clock_timestamp()`.as('now')])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sequenceId)
    .executeTakeFirst();
  if (sequence === undefined) return null;
  const { rows } = await sql<FlowRow>`
    WITH cohort AS MATERIALIZED (${cohortOf(workspaceId, sequenceId, cohort)}),
    walk AS (
      SELECT t.entry->>'step' AS step, t.entry->>'via' AS via,
        lag(t.entry->>'step') OVER (PARTITION BY t.enrollment_id ORDER BY t.id) AS before
      FROM cohort c JOIN timeline_lines t ON t.workspace_id = ${workspaceId} AND t.enrollment_id = c.id
      WHERE t.entry->>'what' = 'entered'
    ),
    flow AS (
      SELECT step, 'entered' AS what, count(*) AS n FROM walk GROUP BY 1
      UNION ALL SELECT before, 'exit:' || via, count(*) FROM walk WHERE before IS NOT NULL AND via IS NOT NULL GROUP BY 1, 2
      UNION ALL SELECT step, 'left', count(*) FROM walk GROUP BY 1
      -- Who is still there did not.
      UNION ALL SELECT step_id, 'left', -count(*) FROM cohort WHERE status <> 'ended' AND step_id IS NOT NULL GROUP BY 1
      UNION ALL SELECT '', 'ended', count(*) FROM cohort WHERE status = 'ended'
      UNION ALL SELECT m.step_id, 'sent', count(*) FROM cohort c
        JOIN messages m ON m.workspace_id = ${workspaceId} AND m.enrollment_id = c.id AND m.status = 'sent' GROUP BY 1
      UNION ALL SELECT k.step_id, 'sent', count(*) FROM cohort c
        JOIN tasks k ON k.workspace_id = ${workspaceId} AND k.enrollment_id = c.id AND k.purpose = 'touch' GROUP BY 1
      UNION ALL SELECT touch.key, reaction.what, count(*) FROM cohort c
        CROSS JOIN LATERAL json_each(coalesce(c.state->'touches', '{}')) AS touch
        CROSS JOIN (VALUES ('opened'), ('clicked'), ('replied')) AS reaction (what)
        WHERE touch.value->reaction.what IS NOT NULL GROUP BY 1, 2
    )
    SELECT step, what, n::int AS n FROM flow`.execute(db);
  return gather(rows, sequence.published_version, sequence.now);
}
