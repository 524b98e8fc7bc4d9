import type { LeadPatch } from '@touchline/sequence';
import type { ClientBase } from 'pg';

export interface LeadChange {
  readonly workspaceId: string;
  readonly leadId: string;
  readonly patch: LeadPatch;
}

/** Applies what steps set on leads, in order. Leads are locked by id first, so that batches with leads in common don't deadlock. */
export async function writeLeadPatches(client: ClientBase, changes: readonly LeadChange[]): Promise<void> {
  if (changes.length === 0) return;
  await client.query(
    'SELECT 1 FROM leads WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[])) ORDER BY id FOR UPDATE',
    [changes.map((change) => change.workspaceId), changes.map((change) => change.leadId)],
  );
  for (const { workspaceId, leadId, patch } of changes) {
    const { set, values } = assignment(patch);
    await client.query(`UPDATE leads SET ${set}, updated_at = now() WHERE workspace_id = $1 AND id = $2`, [workspaceId, leadId, ...values]);
  }
}

function assignment(patch: LeadPatch): { set: string; values: readonly unknown[] } {
  switch (patch.field) {
    case 'tier':
    case 'stage':
      return { set: `${patch.field} = $3`, values: [patch.value] };
    case 'owner':
      // Only the id is known here; what belongs to it is filled in where owners are kept.
      return {
        set: `owner = CASE WHEN $3::text IS NULL THEN NULL ELSE jsonb_build_object('id', $3::text, 'name', $3::text, 'email', null, 'timeZone', null) END`,
        values: [patch.value],
      };
    case 'tag':
      return patch.remove === true
        ? { set: 'tags = array_remove(tags, $3)', values: [patch.value] }
        : { set: 'tags = CASE WHEN $3 = ANY(tags) THEN tags ELSE tags || $3::text END', values: [patch.value] };
    case 'custom':
      return { set: 'fields = fields || jsonb_build_object($3::text, $4::jsonb)', values: [patch.name, JSON.stringify(patch.value)] };
  }
}
