import type { Database } from '@touchline/db';
import { type Kysely, sql } from 'kysely';

/** A tab silent for this long is closed or asleep. */
const GONE_AFTER = '20 seconds';

interface Tab {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly tab: string;
  readonly name: string | null;
}

/** Records a tab, removes stale ones, and returns the others. */
export async function beHere(db: Kysely<Database>, { workspaceId, sequenceId, tab, name }: Tab) {
  const seen = sql<Date>`clock_timestamp()`;
  await db
    .insertInto('presence')
    .values({ workspace_id: workspaceId, sequence_id: sequenceId, tab, name, seen_at: seen })
    .onConflict((row) => row.columns(['workspace_id', 'sequence_id', 'tab']).doUpdateSet({ name, seen_at: seen }))
    .execute();
  await db
    .deleteFrom('presence')
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .where('seen_at', '<', sql<Date>`clock_timestamp() - ${GONE_AFTER}::interval`)
    .execute();
  return db
    .selectFrom('presence')
    .select(['tab', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .where('tab', '!=', tab)
    .orderBy('tab')
    .execute();
}

export async function beGone(db: Kysely<Database>, { workspaceId, sequenceId, tab }: Tab): Promise<void> {
  await db
    .deleteFrom('presence')
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .where('tab', '=', tab)
    .execute();
}
