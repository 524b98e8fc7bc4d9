import { newId, type SuppressionSource } from '@touchline/db';
import { DEFAULT_CHANNEL, eventDefinition, isSoftBounce, knownEvent } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import { addressOf, consentOf, CONSENTS } from '../../sql/addresses.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** Events that suppress an address. A bounce marked as soft does not. */
function suppresses({ name, properties }: IncomingEvent): boolean {
  const when = eventDefinition(name)?.suppresses;
  return when === 'always' || (when === 'unless-temporary' && !isSoftBounce(properties));
}

/**
 * Suppresses addresses on a channel: the address of the message, which may no longer be the lead's address. An
 * unsubscription is the wish of a person, so it also applies to the lead's present address, and revokes the consent that steps
 * check, in all sequences. A bounced address may be fixed, so the consent stays.
 */
export async function suppress(client: ClientBase, events: readonly IncomingEvent[]): Promise<void> {
  const rows = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    other_id: 'uuid',
    lead_id: 'uuid',
    message_id: 'uuid',
    channel: 'text',
    reason: 'text',
    source: 'text',
    given: 'text',
    wish: 'bool',
  });
  for (const event of events) {
    if (!suppresses(event)) continue;
    for (const channel of event.revokes ?? [event.channel ?? DEFAULT_CHANNEL]) {
      const { workspaceId, leadId = null, messageId = null, name, address = null } = event;
      const source: SuppressionSource = event.revokes === undefined ? (messageId === null ? 'report' : 'message') : 'reply';
      rows.add({
        workspace_id: workspaceId,
        id: newId(),
        other_id: newId(),
        lead_id: leadId,
        message_id: messageId,
        channel,
        reason: knownEvent(name) ?? name,
        source,
        given: address?.toLowerCase() ?? null,
        wish: eventDefinition(name)?.suppresses === 'always',
      });
    }
  }
  if (rows.length === 0) return;
  const values: unknown[] = [];
  const source = rows.unnest('i', values);
  const consents = Object.entries(CONSENTS).map(
    ([channel, column]) =>
      `${column} = ${column} AND NOT EXISTS (SELECT 1 FROM i WHERE i.lead_id = l.id AND i.channel = '${channel}' AND i.wish)`,
  );
  await client.query({
    name: 'touchline-suppress',
    text: `WITH i AS MATERIALIZED (SELECT * FROM ${source}),
      withdrawn AS (
        UPDATE leads l SET updated_at = now(), ${consents.join(', ')}
        FROM (
          SELECT workspace_id, id FROM leads WHERE (workspace_id, id) IN (SELECT workspace_id, lead_id FROM i WHERE wish)
          ORDER BY id FOR UPDATE
        ) locked WHERE l.workspace_id = locked.workspace_id AND l.id = locked.id
      )
      INSERT INTO suppressions (workspace_id, id, channel, address, reason, source, lead_id, message_id, took_consent)
      SELECT DISTINCT ON (workspace_id, channel, address) workspace_id, CASE place WHEN 1 THEN id ELSE other_id END, channel, address,
        reason, source, lead_id, message_id, took_consent
      FROM (
        SELECT i.*, a.address, a.place, i.wish AND coalesce(${consentOf('i.channel', 'l')}, false) AS took_consent
        FROM i LEFT JOIN leads l ON l.workspace_id = i.workspace_id AND l.id = i.lead_id
        LEFT JOIN messages m ON m.workspace_id = i.workspace_id AND m.id = i.message_id AND m.channel = i.channel
        CROSS JOIN LATERAL (VALUES
          (1, coalesce(lower(m.to_address), i.given)),
          (2, CASE WHEN coalesce(m.to_address, i.given) IS NULL OR i.wish THEN ${addressOf('i.channel', 'l')} END)
        ) a (place, address)
      ) noted
      WHERE address IS NOT NULL
      ORDER BY workspace_id, channel, address, id, place
      ON CONFLICT DO NOTHING`,
    values,
  });
}
