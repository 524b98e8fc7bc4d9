import { type Ir, parseIr } from '@touchline/sequence';
import type { ClientBase } from 'pg';

/** A published version, ready to run; or why it cannot run. */
export type LoadedVersion = { readonly ok: true; readonly ir: Ir } | { readonly ok: false; readonly error: string };

/** Versions never change, so a parsed version stays valid for the life of the process. Bounded: the oldest is dropped first. */
const cache = new Map<string, LoadedVersion>();
const CAPACITY = 1000;

/** The versions of some rows, by id; loads the missing ones in one query. */
export async function loadVersions(
  client: ClientBase,
  rows: readonly { readonly workspace_id: string; readonly version_id: string }[],
): Promise<ReadonlyMap<string, LoadedVersion>> {
  const wanted = new Map<string, string>();
  for (const row of rows) wanted.set(row.version_id, row.workspace_id);
  const missing = [...wanted].filter(([id]) => !cache.has(id));
  if (missing.length > 0) {
    const found = await client.query<{ id: string; ir: unknown }>(
      'SELECT id, ir FROM versions WHERE (workspace_id, id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))',
      [missing.map(([, workspaceId]) => workspaceId), missing.map(([id]) => id)],
    );
    for (const row of found.rows) remember(row.id, parse(row.ir));
  }
  return new Map([...wanted.keys()].map((id) => [id, cache.get(id) ?? { ok: false, error: `Version ${id} does not exist.` }]));
}

function parse(json: unknown): LoadedVersion {
  const parsed = parseIr(json);
  if (parsed.ok) return parsed;
  return { ok: false, error: `The version cannot be read: ${parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}` };
}

function remember(id: string, version: LoadedVersion): void {
  if (cache.size >= CAPACITY) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(id, version);
}
