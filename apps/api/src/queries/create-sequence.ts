import type { Database } from '@touchline/db';
import type { SequenceDocument } from '@touchline/sequence';
import type { Kysely } from 'kysely';

/** A sequence and its first draft, at revision 1. */
export async function createSequence(
  db: Kysely<Database>,
  workspaceId: string,
  sequence: { id: string; name: string; document: SequenceDocument },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('sequences').values({ workspace_id: workspaceId, id: sequence.id, name: sequence.name }).execute();
    await tx
      .insertInto('drafts')
      .values({ workspace_id: workspaceId, sequence_id: sequence.id, document: JSON.stringify(sequence.document) })
      .execute();
  });
}
