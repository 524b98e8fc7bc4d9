import type { StepId } from '@touchline/sequence';
import { type BulkJob, findBulkJob } from './bulk-job.ts';
import { type ManyFilter, RUNNING, selectionFor } from './selection.ts';
import { startBulk } from './start-bulk.ts';
import type { StoreDeps } from '../../context/deps.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { inTransaction } from '../../sql/transaction.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import { type TextProblem, textProblemsOfAll } from '../../messages/rewrite/text-problems.ts';
import { type Texts, textsOf } from '../../messages/rewrite/texts-of.ts';

/** New texts for the same next message of many leads. */
export interface RewriteManyRequest extends Author {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly filter: ManyFilter;
  /** The message of this step in this version. Leads with another next message are left alone. */
  readonly versionId: string;
  readonly step: StepId;
  /** Texts to replace, by name. Null restores the text of the sequence. */
  readonly content: Texts | null;
  /** Also where a person changed it already. */
  readonly overwrite: boolean;
}

/** Result of `startRewriteMany`. */
export type RewriteManyStarted =
  | { readonly ok: true; readonly job: BulkJob }
  /** The sequence has no such version, or the version no such step with texts. */
  | { readonly ok: false; readonly reason: 'no-such-message' }
  | { readonly ok: false; readonly reason: 'unusable'; readonly problems: readonly TextProblem[] };

/** Chooses the leads and stores the job; `runBulk` does it. */
export async function startRewriteMany(deps: StoreDeps, request: RewriteManyRequest): Promise<RewriteManyStarted> {
  const { workspaceId, sequenceId, filter, versionId, step, content, overwrite, by, why } = request;
  return inTransaction(deps.pool, async (client) => {
    const { rowCount } = await client.query('SELECT FROM versions WHERE workspace_id = $1 AND id = $2 AND sequence_id = $3', [
      workspaceId,
      versionId,
      sequenceId,
    ]);
    const version =
      rowCount === 0 ? undefined : (await loadVersions(client, [{ workspace_id: workspaceId, version_id: versionId }])).get(versionId);
    if (version?.ok !== true || textsOf(version.ir, step, null) === null) return { ok: false, reason: 'no-such-message' };
    const problems = content === null ? [] : textProblemsOfAll(version.ir, step, content);
    if (problems.length > 0) return { ok: false, reason: 'unusable', problems };
    const over = content === null || overwrite ? 'anything' : 'unchanged';
    const job = await startBulk(client, await deps.clock.now(client), {
      workspaceId,
      sequenceId,
      work: { type: 'rewrite', versionId, step, content, over },
      select: selectionFor(filter, RUNNING),
      by,
      why,
    });
    return { ok: true, job };
  });
}

export interface UndoRequest extends Author {
  readonly workspaceId: string;
  readonly jobId: string;
}

export type UndoStarted =
  | { readonly ok: true; readonly job: BulkJob }
  | { readonly ok: false; readonly reason: 'not-found' | 'running' | 'nothing-to-undo' };

/**
 * Restores the text of the sequence for leads whose next message a job rewrote, unless it has gone out or was rewritten
 * since.
 */
export async function startUndoRewrite(deps: StoreDeps, { workspaceId, jobId, by, why }: UndoRequest): Promise<UndoStarted> {
  const done = await findBulkJob(deps, workspaceId, jobId);
  if (done === null) return { ok: false, reason: 'not-found' };
  if (done.status === 'running') return { ok: false, reason: 'running' };
  if (!canBeUndone(done)) return { ok: false, reason: 'nothing-to-undo' };
  const { versionId, step, content } = done.work;
  const job = await inTransaction(deps.pool, async (client) =>
    startBulk(client, await deps.clock.now(client), {
      workspaceId,
      sequenceId: done.sequenceId,
      work: { type: 'rewrite', versionId, step, content: null, over: content },
      select: { statuses: RUNNING, written: { step, content, since: done.createdAt } },
      by,
      why,
    }),
  );
  return { ok: true, job };
}

type Undoable = BulkJob & {
  readonly work: { readonly type: 'rewrite'; readonly versionId: string; readonly step: StepId; readonly content: Texts };
};

/** Only texts that were written can be taken back. */
export function canBeUndone(job: BulkJob): job is Undoable {
  return job.work.type === 'rewrite' && job.work.content !== null;
}
