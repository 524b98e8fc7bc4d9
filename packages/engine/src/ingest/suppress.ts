import { newId } from '@touchline/db';
import { type Channel, eventDefinition } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../sql/columns.ts';
import type { IncomingEvent } from './incoming-event.ts';

/** Events after which an address gets nothing more. A bounce that says of itself that it is temporary is none. */
function suppresses({ name, properties }: IncomingEvent): boolean {
  const when = eventDefinition(name)?.suppresses;
  return when === 'always' || (when === 'unless-temporary' && properties?.['permanent'] !== false);
}

/**
 * Notes the addresses that get nothing more on a channel. Who unsubscribes also takes back the consent that steps look at, in all
 * sequences; an address that bounced may be mended, so the consent stays.
 */
export async function suppress(client: ClientBase, events: readonly (IncomingEvent & { readonly leadId: string })[]): Promise<void> {
  const rows = new Columns({ workspace_id: 'uuid', id: 'uuid', lead_id: 'uuid', channel: 'text', reason: 'text' });
  for (const event of events) {
    if (!suppresses(event)) continue;
    const channel: Channel = event.channel ?? 'email';
    rows.add({ workspace_id: event.workspaceId, id: newId(), lead_id: event.leadId, channel, reason: event.name });
  }
  if (rows.length === 0) return;
  const values: unknown[] = [];
  const source = rows.unnest('i', values);
  await client.query({
    name: 'touchline-suppress',
    text: `WITH i AS MATERIALIZED (SELECT * FROM ${source}),
      withdrawn AS (
        UPDATE leads l SET updated_at = now(),
          consent_email = consent_email AND NOT EXISTS (SELECT 1 FROM i WHERE i.lead_id = l.id AND i.channel = 'email' AND i.reason = 'unsubscribed'),
          consent_sms = consent_sms AND NOT EXISTS (SELECT 1 FROM i WHERE i.lead_id = l.id AND i.channel = 'sms' AND i.reason = 'unsubscribed')
        FROM (
          SELECT workspace_id, id FROM leads WHERE (workspace_id, id) IN (SELECT workspace_id, lead_id FROM i WHERE reason = 'unsubscribed')
          ORDER BY id FOR UPDATE
        ) locked WHERE l.workspace_id = locked.workspace_id AND l.id = locked.id
      )
      INSERT INTO suppressions (workspace_id, id, channel, address, reason)
      SELECT DISTINCT ON (i.workspace_id, i.channel, address) i.workspace_id, i.id, i.channel, address, i.reason
      FROM i JOIN leads l ON l.workspace_id = i.workspace_id AND l.id = i.lead_id
      CROSS JOIN LATERAL (SELECT CASE i.channel WHEN 'email' THEN lower(l.email) ELSE l.phone END) a(address)
      WHERE address IS NOT NULL
      ORDER BY i.workspace_id, i.channel, address
      ON CONFLICT DO NOTHING`,
    values,
  });
}
