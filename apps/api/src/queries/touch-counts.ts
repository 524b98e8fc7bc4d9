import type { Database } from '@touchline/db';
import { storedDocument, touchCount } from '@touchline/sequence';
import type { Kysely } from 'kysely';

interface Draft {
  readonly id: string;
  readonly revision: number;
}

/** Cached drafts: a list that is read again reads only the drafts that changed. */
const MOST = 2_000;

/** By id and revision: a revision never changes. */
const known = new Map<string, number>();

/** Touches on the longest way through each draft, by sequence id. */
export async function touchCounts(
  db: Kysely<Database>,
  workspaceId: string,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, number>> {
  const keys = new Map(drafts.map((draft) => [draft.id, keyOf(draft)]));
  const counts = new Map<string, number>();
  for (const [id, key] of keys) {
    const count = known.get(key);
    if (count !== undefined) counts.set(id, count);
  }
  const missing = [...keys.keys()].filter((id) => !counts.has(id));
  if (missing.length === 0) return counts;
  const rows = await db
    .selectFrom('drafts')
    .select(['sequence_id as id', 'revision', 'document'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', 'in', missing)
    .execute();
  for (const row of rows) {
    const count = touchCount(storedDocument(row.document));
    counts.set(row.id, count);
    known.set(keyOf(row), count);
  }
  // The oldest come first in a Map.
  for (const key of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(key);
  return counts;
}

function keyOf({ id, revision }: Draft): string {
  return `${id}:${revision}`;
}
