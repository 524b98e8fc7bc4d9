import { type Ir, parseIr } from '@touchline/sequence';
import type { ClientBase } from 'pg';

/** A published version, ready to run; or why it cannot run. */
export type LoadedVersion = { readonly ok: true; readonly ir: Ir } | { readonly ok: false; readonly error: string };

/** Versions never change, so what was parsed once holds for the life of the process. Bounded, the oldest goes first. */
const cache = new Map<string, LoadedVersion>();
const CAPACITY = 1000;

/** IRs by version id; loads the missing ones in one query. */
export async function loadVersions(client: ClientBase, ids: Iterable<string>): Promise<ReadonlyMap<string, LoadedVersion>> {
  const wanted = new Set(ids);
  const missing = [...wanted].filter((id) => !cache.has(id));
  if (missing.length > 0) {
    const { rows } = await client.query<{ id: string; ir: unknown }>('SELECT id, ir FROM versions WHERE id = ANY($1)', [missing]);
    for (const row of rows) remember(row.id, parse(row.ir));
  }
  return new Map([...wanted].map((id) => [id, cache.get(id) ?? { ok: false, error: `Version ${id} does not exist.` }]));
}

function parse(json: unknown): LoadedVersion {
  const parsed = parseIr(json);
  if (parsed.ok) return parsed;
  return { ok: false, error: `The version cannot be read: ${parsed.problems.map((problem) => problem.message).join(' ')}` };
}

function remember(id: string, version: LoadedVersion): void {
  if (cache.size >= CAPACITY) {
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }
  cache.set(id, version);
}
