import type { z } from '@hono/zod-openapi';
import type { EnrollmentTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { enrollmentSchema } from '../contract/enrollments.ts';

export function presentEnrollment(row: Omit<Selectable<EnrollmentTable>, 'state'>): z.infer<typeof enrollmentSchema> {
  return {
    id: row.id,
    sequenceId: row.sequence_id,
    versionId: row.version_id,
    leadId: row.lead_id,
    status: row.status,
    endReason: row.end_reason,
    stepId: row.step_id,
    dueAt: row.due_at?.toISOString() ?? null,
    isTest: row.is_test,
    error: row.error,
    enrolledAt: row.enrolled_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
