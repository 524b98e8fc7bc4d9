import type { z } from '@hono/zod-openapi';
import type { taskSchema } from '../contract/tasks.ts';
import type { TaskRow } from '../queries/tasks.ts';

type Task = z.infer<typeof taskSchema>;

export function presentTask(row: TaskRow): Task {
  const text = (name: string): string | null => {
    const value = row.config?.[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const outcomes = row.config?.['outcomes'];
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
    },
    stepId: row.step_id,
    channel: row.channel as Task['channel'],
    status: row.status,
    dueAt: row.due_at.toISOString(),
    outcomes: Array.isArray(outcomes) ? outcomes.filter((value) => typeof value === 'string') : [],
    goal: text('goal'),
    script: text('script'),
    voicemailScript: text('voicemailScript'),
    outcome: row.outcome,
    note: row.note,
    isTest: row.is_test,
    createdAt: row.created_at.toISOString(),
    completedAt: row.completed_at?.toISOString() ?? null,
  };
}
