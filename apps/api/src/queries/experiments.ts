import type { Database, ExperimentTable } from '@touchline/db';
import { type SequenceDocument, storedDocument } from '@touchline/sequence';
import type { Insertable, Kysely, Selectable } from 'kysely';
import { pageOf } from './page.ts';

export type ExperimentRow = Selectable<ExperimentTable> & { readonly sequence_name: string };

const withSequence = (db: Kysely<Database>, workspaceId: string) =>
  db
    .selectFrom('experiments as x')
    .innerJoin('sequences as s', (join) => join.onRef('s.workspace_id', '=', 'x.workspace_id').onRef('s.id', '=', 'x.sequence_id'))
    .where('x.workspace_id', '=', workspaceId)
    .selectAll('x')
    .select('s.name as sequence_name');

export async function listExperiments(
  db: Kysely<Database>,
  workspaceId: string,
  filter: { readonly sequenceId?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
) {
  let query = withSequence(db, workspaceId);
  if (filter.sequenceId !== undefined) query = query.where('x.sequence_id', '=', filter.sequenceId);
  if (filter.cursor !== undefined) query = query.where('x.id', '<', filter.cursor);
  const rows = await query
    .orderBy('x.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  return pageOf(rows, filter.limit);
}

export async function findExperiment(db: Kysely<Database>, workspaceId: string, id: string): Promise<ExperimentRow | null> {
  return (await withSequence(db, workspaceId).where('x.id', '=', id).executeTakeFirst()) ?? null;
}

export async function runningExperiments(db: Kysely<Database>, workspaceId: string, sequenceId: string): Promise<ExperimentRow[]> {
  return withSequence(db, workspaceId).where('x.sequence_id', '=', sequenceId).where('x.state', '=', 'running').execute();
}

/** Ends a running experiment once: of two that do it at the same time, the second changes nothing. */
export async function endExperiment(
  db: Kysely<Database>,
  key: { readonly workspaceId: string; readonly id: string },
  end: {
    readonly state: ExperimentRow['state'];
    readonly decision: unknown;
    readonly at: Date;
    readonly by: string | null;
    readonly why: string | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('experiments')
    .set({
      state: end.state,
      decision: JSON.stringify(end.decision),
      ended_at: end.at,
      ended_by: end.by,
      why: end.why,
    })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The documents published after a version, the oldest first. */
export async function documentsAfter(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
  after: number,
): Promise<{ readonly publishedAt: Date; readonly document: SequenceDocument }[]> {
  const rows = await db
    .selectFrom('versions')
    .select(['document', 'published_at'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  return rows.map(({ document, published_at }) => ({ publishedAt: published_at, document: storedDocument(document) }));
}

/** The latest published document with its number; null before the first version. */
export async function latestDocument(
  db: Kysely<Database>,
  workspaceId: string,
  sequenceId: string,
): Promise<{ readonly number: number; readonly document: SequenceDocument } | null> {
  const row = await db
    .selectFrom('versions')
    .select(['number', 'document'])
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { number: row.number, document: storedDocument(row.document) };
}

/** False when another one runs at this step. */
export async function insertExperiment(db: Kysely<Database>, row: Insertable<ExperimentTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('experiments')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'sequence_id', 'step_id']).where('state', '=', 'running').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function markApplied(
  db: Kysely<Database>,
  key: { readonly workspaceId: string; readonly id: string },
  applied: { readonly arm: string; readonly at: Date; readonly by: string | null },
): Promise<void> {
  await db
    .updateTable('experiments')
    .set({ applied_arm: applied.arm, applied_at: applied.at, applied_by: applied.by })
    .where('workspace_id', '=', key.workspaceId)
    .where('id', '=', key.id)
    .execute();
}
