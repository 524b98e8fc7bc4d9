import { BoundedCache, type Ir, parseIr } from '@touchline/sequence';
import type { ClientBase } from 'pg';

/** A published version, ready to run; or why it cannot run. */
export type LoadedVersion = { readonly ok: true; readonly ir: Ir } | { readonly ok: false; readonly error: string };

/** Versions never change, so a parsed version stays valid for the life of the process. */
const cache = new BoundedCache<string, LoadedVersion>(1000);

/** The versions of some rows, by id; loads the missing ones in one query. */
export async function loadVersions(
  client: ClientBase,
  rows: readonly { readonly workspace_id: string; readonly version_id: string }[],
): Promise<ReadonlyMap<string, LoadedVersion>> {
  const wanted = new Map<string, string>();
  for (const row of rows) wanted.set(row.version_id, row.workspace_id);
  // Kept here too: the cache may be smaller than one call.
  const loaded = new Map<string, LoadedVersion>();
  const missing: [id: string, workspaceId: string][] = [];
  for (const [id, workspaceId] of wanted) {
    const known = cache.get(id);
    if (known === undefined) missing.push([id, workspaceId]);
    else loaded.set(id, known);
  }
  if (missing.length > 0) {
    const found = await client.query<{ id: string; ir: unknown }>(
      'SELECT id, ir FROM versions WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))',
      [missing.map(([, workspaceId]) => workspaceId), missing.map(([id]) => id)],
    );
    for (const { id, ir } of found.rows) {
      const version = parse(ir);
      loaded.set(id, version);
      cache.set(id, version);
    }
  }
  return new Map([...wanted.keys()].map((id) => [id, loaded.get(id) ?? { ok: false, error: `Version ${id} does not exist.` }]));
}

function parse(json: unknown): LoadedVersion {
  const parsed = parseIr(json);
  if (parsed.ok) return parsed;
  return { ok: false, error: `The version cannot be read: ${parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}` };
}
