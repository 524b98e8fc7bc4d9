import type { AlertTable, Database } from '@touchline/db';
import type { TimelineEntry } from '@touchline/sequence';
import { type Kysely, type Selectable, sql } from 'kysely';

/** More are not read in one history. */
const MOST = 200;

export function listAlerts(
  db: Kysely<Database>,
  workspaceId: string,
  filter: { state: 'unread' | 'all'; cursor?: string | undefined; limit: number },
) {
  let query = db
    .selectFrom('alerts as a')
    .leftJoin('leads as l', (join) => join.onRef('l.workspace_id', '=', 'a.workspace_id').onRef('l.id', '=', 'a.lead_id'))
    .where('a.workspace_id', '=', workspaceId)
    .selectAll('a')
    .select([
      'l.owner',
      sql<string>`coalesce(nullif(btrim(concat_ws(' ', l.first_name, l.last_name)), ''), l.email, 'A lead')`.as('lead_name'),
    ]);
  if (filter.state === 'unread') query = query.where('a.read_at', 'is', null);
  if (filter.cursor !== undefined) query = query.where('a.id', '<', filter.cursor);
  return query.orderBy('a.id', 'desc').limit(filter.limit).execute();
}

export function alertsOf(db: Kysely<Database>, workspaceId: string, leadId: string) {
  return db
    .selectFrom('alerts as a')
    .innerJoin('enrollments as e', (join) => join.onRef('e.workspace_id', '=', 'a.workspace_id').onRef('e.id', '=', 'a.enrollment_id'))
    .where('a.workspace_id', '=', workspaceId)
    .where('a.lead_id', '=', leadId)
    .selectAll('a')
    .select('e.sequence_id')
    .orderBy('a.id', 'desc')
    .limit(MOST)
    .execute();
}

/** An alert as a line of the lead's history. */
export function alertLine(row: Selectable<AlertTable> & { readonly sequence_id: string }) {
  const entry: TimelineEntry = { what: 'alerted', step: row.step_id, text: row.text };
  const { id, enrollment_id, sequence_id, created_at } = row;
  return { id, enrollmentId: enrollment_id, sequenceId: sequence_id, at: created_at.toISOString(), entry, by: null, why: null };
}
