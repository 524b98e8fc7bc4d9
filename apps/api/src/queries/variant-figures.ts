import type { z } from '@hono/zod-openapi';
import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import type { variantFiguresSchema } from '../contract/live.ts';
import { type Cohort, cohortOf } from './cohort.ts';

/** Results per variant of a touch, counted from each lead's state, on request. */
export async function variantFigures(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  { step, ...cohort }: Cohort & { readonly step: string },
): Promise<z.infer<typeof variantFiguresSchema>[]> {
  const { rows } = await sql<z.infer<typeof variantFiguresSchema>>`
    WITH cohort AS (${cohortOf(workspaceId, sequenceId, cohort)}),
    touched AS MATERIALIZED (
      SELECT id, state->'touches'->${step}::text AS touch FROM cohort WHERE state->'touches'->${step}::text IS NOT NULL
    )
    SELECT t.touch->>'variant' AS variant,
      (count(*) FILTER (WHERE m.id IS NOT NULL OR k.id IS NOT NULL))::int AS sent,
      (count(*) FILTER (WHERE t.touch->'opened' IS NOT NULL))::int AS opened,
      (count(*) FILTER (WHERE t.touch->'clicked' IS NOT NULL))::int AS clicked,
      (count(*) FILTER (WHERE t.touch->'replied' IS NOT NULL))::int AS replied
    FROM touched t
    LEFT JOIN messages m ON m.workspace_id = ${workspaceId} AND m.enrollment_id = t.id AND m.step_id = ${step}
      AND m.visit = (t.touch->>'visit')::int AND m.status = 'sent'
    LEFT JOIN tasks k ON k.workspace_id = ${workspaceId} AND k.enrollment_id = t.id AND k.step_id = ${step}
      AND k.visit = (t.touch->>'visit')::int AND k.purpose = 'touch'
    WHERE t.touch->>'variant' IS NOT NULL
    GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}
