import type { ClientBase } from 'pg';
import { Columns } from '../sql/columns.ts';
import type { EnrollmentKey } from '../step/claim.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** What a person says about all of our messages, whichever it was that they answered. */
const FOR_ALL_SEQUENCES: ReadonlySet<string> = new Set(['unsubscribed']);

/** The enrollments that hear each event, by its place in the list. */
export interface Audience {
  readonly enrollments: readonly EnrollmentKey[];
  /** Places of the events that an enrollment hears, by its id. */
  readonly hears: ReadonlyMap<string, readonly number[]>;
}

export async function findAudience(client: ClientBase, events: readonly IncomingEvent[]): Promise<Audience> {
  const running = await runningEnrollments(client, events.filter(concernsLead));
  const enrollments = new Map<string, EnrollmentKey>();
  const hears = new Map<string, number[]>();
  for (const [index, event] of events.entries()) {
    const listeners = new Set(concernsLead(event) ? (running.get(leadKey(event.workspaceId, event.leadId)) ?? []) : []);
    if (event.enrollmentId != null) listeners.add(event.enrollmentId);
    for (const id of listeners) {
      enrollments.set(id, { workspaceId: event.workspaceId, id });
      hears.set(id, [...(hears.get(id) ?? []), index]);
    }
  }
  return { enrollments: [...enrollments.values()], hears };
}

function concernsLead(event: IncomingEvent): boolean {
  return event.leadId != null && (event.enrollmentId == null || FOR_ALL_SEQUENCES.has(event.name));
}

function leadKey(workspaceId: string, leadId: string | null | undefined): string {
  return `${workspaceId} ${leadId ?? ''}`;
}

async function runningEnrollments(client: ClientBase, events: readonly IncomingEvent[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (events.length === 0) return found;
  const leads = new Columns({ workspace_id: 'uuid', lead_id: 'uuid' });
  for (const { workspaceId, leadId = null } of events) leads.add({ workspace_id: workspaceId, lead_id: leadId });
  const values: unknown[] = [];
  const { rows } = await client.query<{ workspace_id: string; lead_id: string; id: string }>({
    name: 'touchline-running-of-leads',
    text: `SELECT e.workspace_id, e.lead_id, e.id FROM (SELECT DISTINCT * FROM ${leads.unnest('t', values)}) i
      JOIN enrollments e ON e.workspace_id = i.workspace_id AND e.lead_id = i.lead_id AND e.status <> 'ended'`,
    values,
  });
  for (const row of rows) {
    const key = leadKey(row.workspace_id, row.lead_id);
    found.set(key, [...(found.get(key) ?? []), row.id]);
  }
  return found;
}
