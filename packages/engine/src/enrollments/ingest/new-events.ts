import { DEFAULT_CHANNEL, eventDefinition } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { IncomingEvent } from './incoming-event.ts';

/**
 * New events, by their position in the list. A concurrent report of the same event waits here until our
 * transaction is over, so that of any number of reports one counts. Keys are claimed in order: unordered ones deadlocked.
 */
export async function claimKeys(client: ClientBase, events: readonly IncomingEvent[]): Promise<ReadonlySet<number>> {
  const places = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const id = identityOf(event.workspaceId, event.key);
    if (!places.has(id)) places.set(id, index);
  }
  const keys = new Columns({ workspace_id: 'uuid', key: 'text' });
  for (const index of [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)) {
    const { workspaceId, key } = events[index] as IncomingEvent;
    keys.add({ workspace_id: workspaceId, key });
  }
  const values: unknown[] = [];
  const source = keys.unnest('i', values);
  const { rows } = await client.query<{ workspace_id: string; key: string }>({
    name: 'touchline-claim-keys',
    text: `INSERT INTO event_keys (workspace_id, key) SELECT i.* FROM ${source} ON CONFLICT DO NOTHING RETURNING workspace_id, key`,
    values,
  });
  return new Set(rows.map((row) => places.get(identityOf(row.workspace_id, row.key)) ?? -1));
}

function identityOf(workspaceId: string, key: string): string {
  return `${workspaceId} ${key}`;
}

/**
 * Finds the message of an event that suppresses and names only its enrollment: the last message that this enrollment sent before the
 * event. The lead's address may have changed since.
 */
export async function findLastMessages(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly IncomingEvent[]> {
  const asking = new Columns({
    place: 'int',
    workspace_id: 'uuid',
    enrollment_id: 'uuid',
    channel: 'text',
    step_id: 'text',
    at: 'timestamptz',
  });
  for (const [place, { workspaceId, name, enrollmentId, messageId, channel, step, address, at }] of events.entries()) {
    if (messageId != null || enrollmentId == null || address !== undefined || eventDefinition(name)?.suppresses === undefined) continue;
    asking.add({
      place,
      workspace_id: workspaceId,
      enrollment_id: enrollmentId,
      channel: channel ?? DEFAULT_CHANNEL,
      step_id: step ?? null,
      at,
    });
  }
  if (asking.length === 0) return events;
  const values: unknown[] = [];
  const { rows } = await client.query<{ place: number; id: string }>(
    `SELECT i.place, last.id FROM ${asking.unnest('i', values)} CROSS JOIN LATERAL (
       SELECT m.id FROM messages m
       WHERE m.workspace_id = i.workspace_id AND m.enrollment_id = i.enrollment_id AND m.channel = i.channel AND m.to_address IS NOT NULL
         AND (m.sent_at IS NOT NULL OR m.soft_bounces > 0) AND (i.step_id IS NULL OR m.step_id = i.step_id)
       ORDER BY coalesce(m.sent_at, m.created_at) <= i.at DESC, coalesce(m.sent_at, m.created_at) DESC, m.id DESC LIMIT 1
     ) last`,
    values,
  );
  const found = new Map(rows.map(({ place, id }) => [place, id]));
  return events.map((event, place) => ({ ...event, messageId: found.get(place) ?? event.messageId ?? null }));
}

/** Fills in missing fields of an event from its message. An event of an unknown message stays as it is. */
export async function completeFromMessages(client: ClientBase, events: readonly IncomingEvent[]): Promise<readonly IncomingEvent[]> {
  const asking = events.filter(({ messageId, enrollmentId, step }) => messageId != null && (enrollmentId == null || step == null));
  if (asking.length === 0) return events;
  const keys = new Columns({ workspace_id: 'uuid', id: 'uuid' });
  for (const event of asking) keys.add({ workspace_id: event.workspaceId, id: event.messageId ?? null });
  const values: unknown[] = [];
  const { rows } = await client.query<MessageOrigin>(
    `SELECT m.id, m.enrollment_id, m.lead_id, m.step_id, m.visit, m.channel
     FROM ${keys.unnest('i', values)} JOIN messages m ON m.workspace_id = i.workspace_id AND m.id = i.id`,
    values,
  );
  const origins = new Map(rows.map((row) => [row.id, row]));
  return events.map((event) => complete(event, origins.get(event.messageId ?? '')));
}

interface MessageOrigin {
  readonly id: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly step_id: string;
  readonly visit: number;
  readonly channel: NonNullable<IncomingEvent['channel']>;
}

function complete(event: IncomingEvent, origin: MessageOrigin | undefined): IncomingEvent {
  if (origin === undefined) return event;
  return {
    ...event,
    enrollmentId: event.enrollmentId ?? origin.enrollment_id,
    leadId: event.leadId ?? origin.lead_id,
    step: event.step ?? origin.step_id,
    visit: event.visit ?? origin.visit,
    channel: event.channel ?? origin.channel,
  };
}
