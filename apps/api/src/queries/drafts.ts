import type { Database } from '@touchline/db';
import { type SequenceDocument, storedDocument } from '@touchline/sequence';
import { type Kysely, sql } from 'kysely';

export async function findDraft(db: Kysely<Database>, workspaceId: string, sequenceId: string) {
  const row = await db
    .selectFrom('drafts')
    .select(['revision', 'document', 'updated_at', 'saved_by'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    revision: row.revision,
    document: storedDocument(row.document),
    updatedAt: row.updated_at.toISOString(),
    savedBy: row.saved_by,
  };
}

/**
 * Saves on top of `revision`. Null when the draft is at another revision or missing: then nothing was written. The revision is
 * compared by the update itself, so of two tabs that save at once exactly one wins.
 */
export async function saveDraft(
  db: Kysely<Database>,
  key: { workspaceId: string; sequenceId: string; revision: number },
  { document, by }: { document: SequenceDocument; by: string | null },
) {
  const row = await db
    .updateTable('drafts')
    .set({ document: JSON.stringify(document), revision: sql`revision + 1`, updated_at: sql`clock_timestamp()`, saved_by: by })
    .where('workspace_id', '=', key.workspaceId)
    .where('sequence_id', '=', key.sequenceId)
    .where('revision', '=', key.revision)
    .returning(['revision', 'updated_at'])
    .executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, updatedAt: row.updated_at.toISOString() };
}

/** The revision of the draft and who saved it, without the document. Null when there is none. */
export async function findDraftRevision(db: Kysely<Database>, workspaceId: string, sequenceId: string) {
  const row = await db
    .selectFrom('drafts')
    .select(['revision', 'saved_by'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .executeTakeFirst();
  return row === undefined ? null : { revision: row.revision, savedBy: row.saved_by };
}
