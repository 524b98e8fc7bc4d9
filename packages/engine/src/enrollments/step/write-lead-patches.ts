import type { LeadPatch } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';

export interface LeadChange {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly patch: LeadPatch;
}

/**
 * Applies what steps set on leads, in order and in one statement. Leads are locked by id first, so that batches with leads in common
 * don't deadlock.
 */
export async function writeLeadPatches(client: Pick<ClientBase, 'query'>, changes: readonly LeadChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = new Columns({ workspace_id: 'uuid', lead_id: 'uuid', own: 'jsonb', tags: 'jsonb', fields: 'jsonb' });
  for (const patches of Map.groupBy(changes, ({ workspaceId, leadId }) => `${workspaceId} ${leadId}`).values()) {
    const [{ workspaceId, leadId } = {} as LeadChange] = patches;
    rows.add({ workspace_id: workspaceId, lead_id: leadId, ...sumOf(patches.map(({ patch }) => patch)) });
  }
  const values: unknown[] = [];
  await client.query({
    name: 'touchline-write-lead-patches',
    text: `WITH i AS MATERIALIZED (SELECT * FROM ${rows.unnest('t', values)}),
      locked AS MATERIALIZED (
        SELECT workspace_id, id FROM leads WHERE (workspace_id, id) IN (SELECT workspace_id, lead_id FROM i) ORDER BY id FOR UPDATE
      )
      UPDATE leads l SET updated_at = now(),
        tier = CASE WHEN i.own ? 'tier' THEN i.own->>'tier' ELSE l.tier END,
        stage = CASE WHEN i.own ? 'stage' THEN i.own->>'stage' ELSE l.stage END,
        owner = CASE WHEN NOT i.own ? 'owner' THEN l.owner WHEN i.own->'owner' = 'null' THEN NULL
          WHEN l.owner->>'id' = i.own->'owner'->>'id' THEN l.owner
          ELSE coalesce(owner_with_id(i.workspace_id, i.own->'owner'->>'id'), i.own->'owner') END,
        tags = CASE WHEN i.tags = '{}' THEN l.tags ELSE
          ARRAY(SELECT tag FROM unnest(l.tags) WITH ORDINALITY AS had(tag, n) WHERE i.tags->tag IS DISTINCT FROM 'false' ORDER BY n)
          || ARRAY(SELECT key FROM jsonb_each(i.tags) WHERE value = 'true' AND key <> ALL(l.tags)) END,
        fields = l.fields || i.fields
      FROM locked JOIN i ON i.workspace_id = locked.workspace_id AND i.lead_id = locked.id
      WHERE l.workspace_id = locked.workspace_id AND l.id = locked.id`,
    values,
  });
}

/** The sum of one lead's patches, as JSON: columns to set, tags to have (`true`) or not, fields to set. */
function sumOf(patches: readonly LeadPatch[]): { own: string; tags: string; fields: string } {
  const own = new Map<string, unknown>();
  const tags = new Map<string, boolean>();
  const fields = new Map<string, unknown>();
  for (const patch of patches) {
    switch (patch.field) {
      case 'tier':
      case 'stage':
        own.set(patch.field, patch.value);
        break;
      case 'owner':
        // A step names the owner only. Mail and zone come from the lead itself or from another lead of the same owner.
        own.set('owner', patch.value === null ? null : { id: patch.value, name: patch.value, email: null, timeZone: null });
        break;
      case 'tag':
        tags.set(patch.value, patch.remove !== true);
        break;
      case 'custom':
        fields.set(patch.name, patch.value);
    }
  }
  return { own: json(own), tags: json(tags), fields: json(fields) };
}

function json(values: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(values));
}
