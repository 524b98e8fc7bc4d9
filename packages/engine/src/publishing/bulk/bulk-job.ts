import type { BulkJobStatus, BulkJobTable } from '@touchline/db';
import type { Action, StepId } from '@touchline/sequence';
import type { Selectable } from 'kysely';
import type { StoreDeps } from '../../context/deps.ts';
import type { Texts } from '../../messages/rewrite/texts-of.ts';

/** What happens to the leads of one group when a new version is published. */
export type MoveMode = 'finish-old' | 'move' | 'exit' | { readonly mapTo: StepId };

/** Leads of a version (null: of any other than the target) at a step (null: not started yet). */
export interface MoveChoice {
  readonly versionId: string | null;
  readonly step: StepId | null;
  readonly mode: MoveMode;
}

/** The action on each enrollment of a bulk job. */
export type BulkWork =
  | { readonly type: 'action'; readonly action: Action; readonly step?: StepId }
  /** Leads at steps that are not named finish on the old version. */
  | { readonly type: 'move'; readonly versionId: string; readonly number: number; readonly choices: readonly MoveChoice[] }
  /** Their leads once more, from the beginning. */
  | { readonly type: 'reenroll' }
  /** Texts in the place of those of the next message, where that is the one of this step in this version. Null: back to the sequence's own. */
  | {
      readonly type: 'rewrite';
      readonly versionId: string;
      readonly step: StepId;
      readonly content: Texts | null;
      /** Which texts may be replaced: unchanged ones only, any, or exactly these. */
      readonly over: 'unchanged' | 'anything' | Texts;
    }
  /** Restores timers after a pause of the sequence. Overdue ones are spread over this many milliseconds. */
  | { readonly type: 'wake'; readonly spread: number };

/** A job on many enrollments: its work, progress and results. */
export interface BulkJob {
  readonly workspaceId: string;
  readonly id: string;
  readonly sequenceId: string;
  readonly work: BulkWork;
  readonly status: BulkJobStatus;
  readonly total: number;
  /** Dealt with so far. */
  readonly done: number;
  /** Results: `done`, or the reason why not (`ended`, `impossible`, `step-removed` …). */
  readonly counts: Readonly<Record<string, number>>;
  readonly by: string | null;
  readonly why: string | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export function toBulkJob(row: Selectable<BulkJobTable>): BulkJob {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    sequenceId: row.sequence_id,
    work: row.work as BulkWork,
    status: row.status,
    total: row.total,
    done: row.place,
    counts: row.counts,
    by: row.by,
    why: row.why,
    error: row.error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

/** The job with this id, or null. */
export async function findBulkJob({ db }: StoreDeps, workspaceId: string, id: string): Promise<BulkJob | null> {
  const row = await db.selectFrom('bulk_jobs').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toBulkJob(row);
}

/** The latest first. */
export async function listBulkJobs({ db }: StoreDeps, workspaceId: string, sequenceId: string, limit = 20): Promise<BulkJob[]> {
  const rows = await db
    .selectFrom('bulk_jobs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('sequence_id', '=', sequenceId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toBulkJob);
}
