import type { z } from '@hono/zod-openapi';
import type { TimelineLineView } from '@touchline/db';
import type { TimelineEntry } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { timelineItemSchema } from '../contract/timeline.ts';

export function presentTimelineItem(row: Selectable<TimelineLineView>): z.infer<typeof timelineItemSchema> {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    sequenceId: row.sequence_id,
    at: row.at.toISOString(),
    entry: row.entry as TimelineEntry,
    by: row.by,
    why: row.why,
  };
}
