import { eventDefinition, type Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { EnrollmentKey } from '../step/claim.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** An answer may arrive this late. A lead enrolled in the meantime would not have been. Milliseconds. */
const HEARD_LATE = 86_400_000;

/** Enrollments concerned, by the position of the event in the list. */
export interface MatchedEnrollments {
  readonly enrollments: readonly EnrollmentKey[];
  /** Positions of events, by the id of the enrollment. */
  readonly hears: ReadonlyMap<string, readonly Heard[]>;
}

export interface Heard {
  readonly index: number;
  /** It only matters where it ends the enrollment: it answers another one, or this one is over and its last message on its way. */
  readonly elsewhere: boolean;
}

export async function matchEnrollments(client: ClientBase, events: readonly IncomingEvent[]): Promise<MatchedEnrollments> {
  const enrollments = new Map<string, EnrollmentKey>();
  const hears = new Map<string, Heard[]>();
  const listen = (workspaceId: string, id: string, heard: Heard): void => {
    enrollments.set(id, { workspaceId, id });
    const known = hears.get(id);
    if (known === undefined) hears.set(id, [heard]);
    else known.push(heard);
  };
  const ofLeads = Map.groupBy(await enrollmentsOfLeads(client, events), ({ place }) => place);
  for (const [index, event] of events.entries()) {
    if (event.enrollmentId != null) listen(event.workspaceId, event.enrollmentId, { index, elsewhere: false });
    for (const { id, ended, enrolled } of ofLeads.get(index) ?? []) {
      if (id === event.enrollmentId) continue;
      const answers = event.enrollmentId != null && eventDefinition(event.name)?.endsOthers !== 'all';
      if (answers && enrolled > event.at + HEARD_LATE) continue;
      listen(event.workspaceId, id, { index, elsewhere: answers || ended });
    }
  }
  return { enrollments: [...enrollments.values()], hears };
}

function concernsLead({ name, leadId, enrollmentId }: IncomingEvent): boolean {
  if (enrollmentId == null) return leadId != null;
  return eventDefinition(name)?.endsOthers !== undefined;
}

interface OfLead {
  /** Of the event in the list. */
  readonly place: number;
  readonly id: string;
  readonly ended: boolean;
  readonly enrolled: Instant;
}

/** Enrollments of leads that an event concerns as a whole: running ones, and ended ones with unsent messages. */
async function enrollmentsOfLeads(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly OfLead[]> {
  const asked = new Columns({ place: 'int', workspace_id: 'uuid', lead_id: 'uuid', enrollment_id: 'uuid' });
  for (const [place, event] of events.entries()) {
    const { workspaceId, leadId = null, enrollmentId = null } = event;
    if (concernsLead(event)) asked.add({ place, workspace_id: workspaceId, lead_id: leadId, enrollment_id: enrollmentId });
  }
  if (asked.length === 0) return [];
  const values: unknown[] = [];
  const { rows } = await client.query<OfLead>({
    name: 'touchline-enrollments-of-leads',
    text: `SELECT i.place, e.id, e.status = 'ended' AS ended, floor(extract(epoch FROM e.enrolled_at) * 1000)::float8 AS enrolled
      FROM ${asked.unnest('i', values)}
      LEFT JOIN enrollments own ON i.lead_id IS NULL AND own.workspace_id = i.workspace_id AND own.id = i.enrollment_id
      JOIN enrollments e ON e.workspace_id = i.workspace_id AND e.lead_id = coalesce(i.lead_id, own.lead_id)
        AND (e.status <> 'ended' OR EXISTS (
          SELECT 1 FROM messages m WHERE m.workspace_id = e.workspace_id AND m.enrollment_id = e.id AND m.status IN ('queued', 'claimed')
        ))`,
    values,
  });
  return rows;
}
