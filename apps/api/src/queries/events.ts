import type { Database } from '@touchline/db';
import type { Kysely } from 'kysely';
import { pageOf } from './page.ts';

export interface EventFilter {
  readonly leadId?: string | undefined;
  readonly enrollmentId?: string | undefined;
  readonly name?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Events, the last heard of first. */
export async function listEvents(db: Kysely<Database>, workspaceId: string, filter: EventFilter) {
  let query = db.selectFrom('events').selectAll().where('workspace_id', '=', workspaceId);
  if (filter.leadId !== undefined) query = query.where('lead_id', '=', filter.leadId);
  if (filter.enrollmentId !== undefined) {
    // By its lead first: that is what events are indexed by.
    const lead = db
      .selectFrom('enrollments')
      .select('lead_id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', filter.enrollmentId);
    query = query.where('lead_id', '=', lead).where('enrollment_id', '=', filter.enrollmentId);
  }
  if (filter.name !== undefined) query = query.where('name', '=', filter.name);
  if (filter.cursor !== undefined) query = query.where('id', '<', filter.cursor);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit);
}
