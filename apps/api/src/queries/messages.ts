import type { Database, MessageStatus } from '@touchline/db';
import type { Kysely } from 'kysely';
import { enrollmentsOf } from './lead-history.ts';
import { pageOf } from './page.ts';

/** All columns but the content. */
const head = [
  'workspace_id',
  'id',
  'enrollment_id',
  'sequence_id',
  'version_id',
  'lead_id',
  'step_id',
  'visit',
  'channel',
  'variant',
  'thread_step',
  'status',
  'attempts',
  'resends',
  'soft_bounces',
  'next_attempt_at',
  'claimed_by',
  'claimed_at',
  'submitted_at',
  'cancel_requested',
  'sent_at',
  'is_test',
  'to_address',
  'subject',
  'provider_id',
  'error',
  'cause',
  'doubt',
  'created_at',
] as const;

export interface MessageFilter {
  readonly sequenceId?: string | undefined;
  readonly leadId?: string | undefined;
  readonly enrollmentId?: string | undefined;
  readonly status?: MessageStatus | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The outbox without the content, the newest first. */
export async function listMessages(db: Kysely<Database>, workspaceId: string, filter: MessageFilter) {
  let query = db.selectFrom('messages').select(head).where('workspace_id', '=', workspaceId);
  if (filter.sequenceId !== undefined) query = query.where('sequence_id', '=', filter.sequenceId);
  if (filter.leadId !== undefined) query = query.where('enrollment_id', 'in', enrollmentsOf(db, workspaceId, filter.leadId));
  if (filter.enrollmentId !== undefined) query = query.where('enrollment_id', '=', filter.enrollmentId);
  if (filter.status !== undefined) query = query.where('status', '=', filter.status);
  if (filter.cursor !== undefined) query = query.where('id', '<', filter.cursor);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit);
}

export async function findMessage(db: Kysely<Database>, workspaceId: string, id: string) {
  const row = await db.selectFrom('messages').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}
