import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';
import type { MessageOrigin } from './message-events.ts';
import { originColumns } from '../queries/message-origin.ts';

/** Objects that reported events may refer to, by their reference. */
export interface EventTargets {
  readonly messages: ReadonlyMap<string, SentMessage>;
  /** Lead of each enrollment. */
  readonly enrollments: ReadonlyMap<string, string>;
  readonly leads: ReadonlySet<string>;
  /** Lead of each address, in lower case. */
  readonly emails: ReadonlyMap<string, string>;
}

type SentMessage = MessageOrigin & { readonly to_address: string | null; readonly sent_at: Date | null; readonly status: string };

export interface EventReference {
  readonly messageId?: string | undefined;
  readonly enrollmentId?: string | undefined;
  readonly leadId?: string | undefined;
  readonly email?: string | undefined;
}

/** Finds all references of a list of reports, in four statements whatever their number. */
export async function eventTargets(
  db: Kysely<Database>,
  workspaceId: string,
  references: readonly EventReference[],
): Promise<EventTargets> {
  const all = (name: keyof EventReference) => [...new Set(references.flatMap((reference) => reference[name] ?? []))];
  const lower = [...new Set(all('email').map((email) => email.toLowerCase()))];
  const [messages, enrollments, leads, emails] = await Promise.all([
    db
      .selectFrom('messages')
      .select([...originColumns, 'to_address', 'sent_at', 'status'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', orNone(all('messageId')))
      .execute(),
    db
      .selectFrom('enrollments')
      .select(['id', 'lead_id'])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', orNone(all('enrollmentId')))
      .execute(),
    db
      .selectFrom('leads')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', orNone(all('leadId')))
      .execute(),
    lower.length === 0
      ? []
      : sql<{ id: string; address: string }>`SELECT id, address FROM leads_with_email(${workspaceId}, ${lower})`
          .execute(db)
          .then(({ rows }) => rows),
  ]);
  return {
    messages: new Map(messages.map((row) => [row.id, row])),
    enrollments: new Map(enrollments.map((row) => [row.id, row.lead_id])),
    leads: new Set(leads.map((row) => row.id)),
    emails: new Map(emails.map((row) => [row.address, row.id])),
  };
}

/** `IN ()` is no SQL. */
function orNone(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : ids;
}
