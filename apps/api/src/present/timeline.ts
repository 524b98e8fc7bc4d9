import type { z } from '@hono/zod-openapi';
import type { TimelineLineView } from '@touchline/db';
import type { TimelineEntry } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { TimelineMessage } from '../queries/lead-history.ts';
import type { timelineItemSchema } from '../contract/timeline.ts';

type Item = z.infer<typeof timelineItemSchema>;

/** History lines with the delivery status of their messages. */
export function presentTimeline(rows: readonly Selectable<TimelineLineView>[], messages: readonly TimelineMessage[]): Item[] {
  const found = new Map(messages.map((message) => [keyOf(message.enrollment_id, message.step_id, message.visit), message]));
  return rows.map((row) => {
    const item = presentTimelineItem(row);
    if (item.entry.what !== 'sent') return item;
    const message = found.get(keyOf(row.enrollment_id, item.entry.step, item.entry.visit));
    if (message === undefined) return item;
    const { id, status, sent_at, error } = message;
    return { ...item, message: { id, status, sentAt: sent_at?.toISOString() ?? null, error } };
  });
}

const keyOf = (enrollment: string, step: string, visit: number): string => `${enrollment} ${visit} ${step}`;

function presentTimelineItem(row: Selectable<TimelineLineView>): Item {
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
