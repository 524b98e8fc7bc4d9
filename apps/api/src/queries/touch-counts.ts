import type { Database } from '@touchline/db';
import { BoundedCache, storedDocument, touchCount } from '@touchline/sequence';
import type { Kysely } from 'kysely';

interface Draft {
  readonly id: string;
  readonly revision: number;
}

/** By id and revision, which never changes: a list that is read again reads only the drafts that changed. */
const known = new BoundedCache<string, number>(2_000);

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
  return counts;
}

function keyOf({ id, revision }: Draft): string {
  return `${id}:${revision}`;
}
