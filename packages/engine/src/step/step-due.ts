import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../deps.ts';
import { loadVersions } from '../ir-cache.ts';
import { inTransaction, isDataError } from '../sql/transaction.ts';
import { claimDue, claimLatest, type EnrollmentKey, lockEnrollments, nextDueAt } from './claim.ts';
import { interpret } from './interpret.ts';
import type { EnrollmentRow } from './row.ts';
import { withHistory } from './with-history.ts';
import { writeOutcomes } from './write.ts';
import type { PoolClient } from 'pg';

export interface StepDueOptions {
  /** Enrollments per transaction; 500–1,000 is the best range measured. */
  readonly limit?: number;
  /** Watermark: the earliest planned instant to look at. */
  readonly from?: Instant;
  /** Begins with what came due last, see `claimLatest`. */
  readonly latest?: boolean;
}

export interface StepDueResult {
  readonly stepped: number;
  /** Fewer than the limit were due: nothing is left to do now. */
  readonly drained: boolean;
  /** Planned instant of the last one claimed; the next call may start from it. */
  readonly watermark: Instant;
  /** Only when drained: when something is due next, possibly past when another worker holds it. */
  readonly nextDueAt: Instant | null;
  /** By the engine's clock. */
  readonly now: Instant;
}

/** Bulk lane: moves one batch of due enrollments, in one transaction. Any number of callers share the work without agreement. */
export async function stepDue(deps: EngineDeps, options: StepDueOptions = {}): Promise<StepDueResult> {
  const { limit = 500, from = 0, latest = false } = options;
  let claimed: readonly EnrollmentRow[] = [];
  let now: Instant = 0;
  try {
    return await inTransaction(deps.pool, async (client) => {
      now = await deps.clock.now(client);
      claimed = latest ? await claimLatest(client, now, limit) : await claimDue(client, now, from, limit);
      await step(client, claimed, now);
      const drained = claimed.length < limit;
      const watermark = latest ? from : claimed.reduce((mark, row) => Math.max(mark, row.due_ms ?? 0), from);
      return { stepped: claimed.length, drained, watermark, nextDueAt: drained ? await nextDueAt(client) : null, now };
    });
  } catch (error) {
    if (!isDataError(error) || claimed.length === 0) throw error;
    deps.logger.warn({ err: error, size: claimed.length }, 'a batch could not be written; its enrollments are stepped one by one');
    for (const row of claimed) await stepOne(deps, { workspaceId: row.workspace_id, id: row.id });
    return { stepped: claimed.length, drained: false, watermark: from, nextDueAt: null, now };
  }
}

/** What the database refused to store in a batch is found alone and set aside. */
async function stepOne(deps: EngineDeps, key: EnrollmentKey): Promise<void> {
  try {
    await inTransaction(deps.pool, async (client) => {
      const now = await deps.clock.now(client);
      const rows = (await lockEnrollments(client, [key])).filter((row) => row.due_ms !== null && row.due_ms <= now);
      await step(client, rows, now);
    });
  } catch (error) {
    if (!isDataError(error)) throw error;
    deps.logger.error({ err: error, enrollmentId: key.id }, 'an enrollment is set aside');
    await setAside(deps, key, error as Error);
  }
}

async function step(client: PoolClient, rows: readonly EnrollmentRow[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  const versions = await loadVersions(client, rows);
  const told = await withHistory(client, rows, versions);
  const outcomes = told.map((row) => interpret(row, versions.get(row.version_id), [{ type: 'timer' }], now));
  await writeOutcomes(client, outcomes, now);
}

/** Takes an enrollment out of the way with its error; a person may retry it. */
async function setAside(deps: EngineDeps, { workspaceId, id }: EnrollmentKey, error: Error): Promise<void> {
  await deps.pool.query(
    `UPDATE enrollments SET status = 'failed', due_at = NULL, error = $3, updated_at = now()
     WHERE workspace_id = $1 AND id = $2 AND status IN ('active', 'paused')`,
    [workspaceId, id, error.message],
  );
}
