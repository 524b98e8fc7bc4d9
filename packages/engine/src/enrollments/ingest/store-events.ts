import { newId } from '@touchline/db';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** @param leads leads of the enrollments that events named, by enrollment */
export async function storeEvents(client: ClientBase, events: readonly IncomingEvent[], leads: ReadonlyMap<string, string>): Promise<void> {
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    key: 'text',
    name: 'text',
    at: 'timestamptz',
    lead_id: 'uuid',
    enrollment_id: 'uuid',
    message_id: 'uuid',
    step_id: 'text',
    visit: 'int',
    channel: 'text',
    human: 'bool',
    link: 'text',
    outcome: 'text',
    properties: 'jsonb',
  });
  for (const event of events) {
    rows.add({
      workspace_id: event.workspaceId,
      id: newId(),
      key: event.key,
      name: event.name,
      at: event.at,
      lead_id: event.leadId ?? leads.get(event.enrollmentId ?? '') ?? null,
      enrollment_id: event.enrollmentId ?? null,
      message_id: event.messageId ?? null,
      step_id: event.step ?? null,
      visit: event.visit ?? null,
      channel: event.channel ?? null,
      human: event.human ?? null,
      link: event.link ?? null,
      outcome: event.outcome ?? null,
      properties: JSON.stringify(event.properties ?? {}),
    });
  }
  const values: unknown[] = [];
  const source = rows.unnest('i', values);
  await client.query({
    name: 'touchline-store-events',
    text: `INSERT INTO events (${rows.names.join(', ')}) SELECT i.* FROM ${source}`,
    values,
  });
}
