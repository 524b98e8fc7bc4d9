import { newId } from '@touchline/db';
import type { Instant, TimelineEntry } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { enrollWithin } from '../enroll/enroll-within.ts';
import { Columns } from '../../sql/columns.ts';
import type { HandOver } from './batch-rows.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

/**
 * Enrolls leads in the sequence of their hand-off, all leads of one sequence at once. Both enrollments link to each other. A refused
 * lead has the reason recorded, so that no lead vanishes between two sequences.
 */
export async function handOffLeads(client: ClientBase, handOvers: readonly HandOver[], now: Instant): Promise<void> {
  if (handOvers.length === 0) return;
  const lines = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    enrollment_id: 'uuid',
    lead_id: 'uuid',
    sequence_id: 'uuid',
    at: 'timestamptz',
    entries: 'json',
  });
  const tell = ({ workspace_id, lead_id }: EnrollmentRow, enrollment_id: string, sequence_id: string, entry: TimelineEntry): void =>
    lines.add({ workspace_id, id: newId(), enrollment_id, lead_id, sequence_id, at: now, entries: JSON.stringify([entry]) });
  const groups = Map.groupBy(
    handOvers,
    ({ from, sequenceId }) => `${from.workspace_id} ${sequenceId} ${from.is_test} ${from.sequence_id === sequenceId}`,
  );
  for (const group of groups.values()) {
    const [{ from: first, sequenceId } = {} as HandOver] = group;
    const leads = new Map(group.map(({ from }) => [from.lead_id, from]));
    const again = first.sequence_id === sequenceId;
    const request = { workspaceId: first.workspace_id, sequenceId, leadIds: [...leads.keys()], isTest: first.is_test, again };
    const handed = { what: 'handed-over', ...(again ? { again } : {}) } as const;
    const { enrolled, refused } = await enrollWithin(client, now, request);
    for (const { leadId, enrollmentId } of enrolled) {
      const from = leads.get(leadId);
      if (from === undefined) continue;
      tell(from, from.id, from.sequence_id, { ...handed, direction: 'to', sequence: sequenceId, enrollment: enrollmentId });
      tell(from, enrollmentId, sequenceId, { ...handed, direction: 'from', sequence: from.sequence_id, enrollment: from.id });
    }
    for (const { leadId, reason } of refused) {
      const from = leads.get(leadId);
      if (from === undefined) continue;
      tell(from, from.id, from.sequence_id, { ...handed, direction: 'to', sequence: sequenceId, enrollment: null, refused: reason });
    }
  }
  const values: unknown[] = [];
  await client.query(`INSERT INTO timeline (${lines.names.join(', ')}) SELECT i.* FROM ${lines.unnest('i', values)}`, values);
}
