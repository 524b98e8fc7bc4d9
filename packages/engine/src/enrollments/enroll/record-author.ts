import { newId } from '@touchline/db';
import type { Instant, TimelineEntry } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';

interface PutIn {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly enrolled: readonly { readonly leadId: string; readonly enrollmentId: string }[];
  readonly author: { readonly by: string | null; readonly why: string };
}

/** Writes into the histories of leads that were just enrolled who did it and why. */
export async function recordAuthor(client: ClientBase, now: Instant, { workspaceId, sequenceId, enrolled, author }: PutIn): Promise<void> {
  if (enrolled.length === 0) return;
  const notes = new Columns({ id: 'uuid', enrollment: 'uuid', lead: 'uuid' });
  for (const { enrollmentId, leadId } of enrolled) notes.add({ id: newId(), enrollment: enrollmentId, lead: leadId });
  const entry: TimelineEntry = { what: 'act', act: 'enroll' };
  const values: unknown[] = [workspaceId, sequenceId, new Date(now), JSON.stringify([entry]), author.by, author.why];
  await client.query(
    `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries, by, why)
     SELECT $1, i.id, i.enrollment, i.lead, $2, $3, $4, $5, $6 FROM ${notes.unnest('i', values)}`,
    values,
  );
}
