import type { z } from '@hono/zod-openapi';
import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import type { liveSchema } from '../contract/live.ts';

export type Live = z.infer<typeof liveSchema>;

/** One count: `entered`, `left`, `exit:<name>`, `sent` … of a step; `ended` of the sequence. */
export interface FlowRow {
  readonly step: string;
  readonly what: string;
  readonly n: number;
}

type StepFigures = Live['steps'][string];

const counted = new Set<string>(['entered', 'sent', 'opened', 'clicked', 'replied'] satisfies (keyof StepFigures)[]);
const EXIT = 'exit:';

/** Where the leads of a sequence are and how they got there; null when there is no such sequence. One round trip. */
export async function liveFigures(db: Kysely<Database>, workspaceId: string, sequenceId: string): Promise<Live | null> {
  const row = await db
    .selectFrom('sequences as s')
    .where('s.workspace_id', '=', workspaceId)
    .where('s.id', '=', sequenceId)
    .select([
      's.published_version',
      sql<Date>`clock_timestamp()`.as('now'),
      sql<FlowRow[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('step', flow.step_id, 'what', flow.what, 'n', flow.n)) FROM (
          SELECT f.step_id, f.what, sum(f.n) AS n FROM flow_counts f
          WHERE f.workspace_id = s.workspace_id AND f.sequence_id = s.id GROUP BY f.step_id, f.what
        ) AS flow), '[]')`.as('flow'),
    ])
    .executeTakeFirst();
  return row === undefined ? null : gather(row.flow, row.published_version, row.now);
}

/** Counts as a picture of the sequence. */
export function gather(flow: readonly FlowRow[], versionNumber: number | null, now: Date): Live {
  const steps: Record<string, StepFigures> = {};
  const exits: Record<string, number> = {};
  let active = 0;
  let ended = 0;
  for (const { step, what, n } of flow) {
    if (what === 'ended') ended += n;
    // What concerns no step, such as how many were enrolled.
    else if (step === '') continue;
    else if (what.startsWith(EXIT)) exits[`${step}:${what.slice(EXIT.length)}`] = n;
    else {
      const figures = (steps[step] ??= { here: 0, entered: 0, sent: 0, opened: 0, clicked: 0, replied: 0 });
      if (counted.has(what)) figures[what as keyof StepFigures] += n;
      // Entered minus left is here now: counting the enrollments would read millions of rows per change.
      if (what === 'entered' || what === 'left') {
        const change = what === 'entered' ? n : -n;
        figures.here += change;
        active += change;
      }
    }
  }
  return { versionNumber, steps, exits, active, ended, updatedAt: now.toISOString() };
}
