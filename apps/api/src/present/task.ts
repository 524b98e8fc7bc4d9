import type { z } from '@hono/zod-openapi';
import type { Sender } from '@touchline/channels';
import type { taskSchema } from '../contract/tasks.ts';
import type { TaskRow } from '../queries/tasks.ts';
import { taskContent } from './task-content.ts';

type Task = z.infer<typeof taskSchema>;

export const WRITTEN = 'written';
const FIRST_LINE_OUTCOMES = [WRITTEN, 'without'];

/** A message that a person sends because the lead has no such address names none. */
function outcomesOf({ config }: TaskRow): string[] {
  const given = config?.['outcomes'];
  const outcomes = Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
  return outcomes.length > 0 ? outcomes : ['done'];
}

export function presentTask(row: TaskRow, sender: Sender): Task {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    sequenceId: row.sequence_id,
    sequenceName: row.sequence_name,
    leadId: row.lead_id,
    lead: {
      id: row.lead_id,
      email: row.email,
      phone: row.phone,
      linkedin: row.linkedin,
      firstName: row.first_name,
      lastName: row.last_name,
      company: row.company,
      tier: row.tier,
      timeZone: row.time_zone,
      owner: row.owner,
    },
    stepId: row.step_id,
    channel: row.channel as Task['channel'],
    purpose: row.purpose,
    status: row.status,
    dueAt: row.due_at.toISOString(),
    outcomes: row.purpose === 'first-line' ? FIRST_LINE_OUTCOMES : outcomesOf(row),
    ...taskContent(row, sender),
    outcome: row.outcome,
    note: row.note,
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
  };
}
