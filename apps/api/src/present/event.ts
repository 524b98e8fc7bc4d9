import type { z } from '@hono/zod-openapi';
import type { EventTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { eventSchema } from '../contract/events.ts';

type PresentedEvent = z.infer<typeof eventSchema>;

export function presentEvent(row: Selectable<EventTable>): PresentedEvent {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    at: row.at.toISOString(),
    leadId: row.lead_id,
    enrollmentId: row.enrollment_id,
    messageId: row.message_id,
    stepId: row.step_id,
    channel: row.channel,
    human: row.human,
    link: row.link,
    outcome: row.outcome,
    properties: row.properties as PresentedEvent['properties'],
    createdAt: row.created_at.toISOString(),
  };
}
