import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';

/** More than a person reads; older lines stay in the database. */
const MAX_LINES = 500;

/** Every enrollment of a lead, the newest first. */
export async function leadEnrollments(db: Kysely<Database>, workspaceId: string, leadId: string) {
  const rows = await db
    .selectFrom('enrollments as e')
    .innerJoin('sequences as s', (join) => join.onRef('s.workspace_id', '=', 'e.workspace_id').onRef('s.id', '=', 'e.sequence_id'))
    .where('e.workspace_id', '=', workspaceId)
    .where('e.lead_id', '=', leadId)
    .select(['e.id', 'e.sequence_id', 's.name', 'e.status', 'e.end_reason', 'e.step_id', 'e.due_at', 'e.enrolled_at'])
    .orderBy('e.enrolled_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sequenceId: row.sequence_id,
    sequenceName: row.name,
    status: row.status,
    endReason: row.end_reason,
    stepId: row.step_id,
    dueAt: row.due_at?.toISOString() ?? null,
    enrolledAt: row.enrolled_at.toISOString(),
  }));
}

/** What happened to a lead, the newest first. History is kept by enrollment; a lead has few. */
export function leadTimeline(db: Kysely<Database>, workspaceId: string, leadId: string) {
  return db
    .selectFrom('timeline_lines')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('enrollment_id', 'in', enrollmentsOf(db, workspaceId, leadId))
    .orderBy('id', 'desc')
    .limit(MAX_LINES)
    .execute();
}

/** Ids of a lead's enrollments, to look up rows by enrollment. */
export function enrollmentsOf(db: Kysely<Database>, workspaceId: string, leadId: string) {
  return db.selectFrom('enrollments').select('id').where('workspace_id', '=', workspaceId).where('lead_id', '=', leadId);
}

/** What happened within one enrollment, the newest first. */
export function enrollmentTimeline(db: Kysely<Database>, workspaceId: string, enrollmentId: string) {
  return db
    .selectFrom('timeline_lines')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('enrollment_id', '=', enrollmentId)
    .orderBy('id', 'desc')
    .limit(MAX_LINES)
    .execute();
}

const MESSAGE = ['id', 'enrollment_id', 'step_id', 'visit', 'status', 'sent_at', 'error'] as const;

/** Delivery status of the messages in a history. */
export function messagesOf(
  db: Kysely<Database>,
  workspaceId: string,
  whose: { readonly leadId: string } | { readonly enrollmentId: string },
) {
  const query = db.selectFrom('messages').select(MESSAGE).where('workspace_id', '=', workspaceId);
  return 'leadId' in whose
    ? query.where('enrollment_id', 'in', enrollmentsOf(db, workspaceId, whose.leadId)).execute()
    : query.where('enrollment_id', '=', whose.enrollmentId).execute();
}

export type TimelineMessage = Awaited<ReturnType<typeof messagesOf>>[number];
