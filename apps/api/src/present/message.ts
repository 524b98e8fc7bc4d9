import type { z } from '@hono/zod-openapi';
import type { MessageTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { messageSummarySchema } from '../contract/messages.ts';

type MessageSummary = z.infer<typeof messageSummarySchema>;

/** Without the content, which lists do not include. */
export type MessageHead = Omit<
  Selectable<MessageTable>,
  'body_text' | 'body_html' | 'headers' | 'manual' | 'refused_at' | 'refused_alone' | 'parked' | 'mailbox_id'
>;

export function presentMessage(row: MessageHead): MessageSummary {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    sequenceId: row.sequence_id,
    leadId: row.lead_id,
    stepId: row.step_id,
    visit: row.visit,
    channel: row.channel as MessageSummary['channel'],
    variant: row.variant,
    status: row.status,
    to: row.to_address,
    subject: row.subject,
    sentAt: row.sent_at?.toISOString() ?? null,
    error: row.error,
    cause: row.cause,
    doubt: row.doubt,
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
  };
}
