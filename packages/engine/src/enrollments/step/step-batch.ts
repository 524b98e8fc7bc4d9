import type { Instant } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { inTransaction, isDataError } from '../../sql/transaction.ts';
import { type EnrollmentKey, lockEnrollments } from './claim.ts';
import { claimFairly } from './claim-fairly.ts';
import { interpretApart } from './interpret-apart.ts';
import { interpret, type Outcome } from './interpret.ts';
import type { EnrollmentRow } from './enrollment-row.ts';
import type { FairQueue } from './fair-queue.ts';
import { attachHistory } from './attach-history.ts';
import { writeOutcomes } from './write.ts';
import type { PoolClient } from 'pg';

/** Steps one fair batch in one transaction. @returns the number of enrollments */
export async function stepBatch(deps: EngineDeps, turns: FairQueue, limit: number): Promise<number> {
  let claimed: readonly EnrollmentRow[] = [];
  try {
    await inTransaction(deps.pool, async (client) => {
      const now = await deps.clock.now(client);
      claimed = await claimFairly(client, now, limit, turns);
      await step(client, claimed, now);
    });
  } catch (error) {
    if (!isDataError(error) || claimed.length === 0) throw error;
    deps.logger.warn({ err: error, size: claimed.length }, 'batch write failed, stepping enrollments one by one');
    for (const row of claimed) await stepOne(deps, { workspaceId: row.workspace_id, id: row.id });
  }
  return claimed.length;
}

/** Isolates the enrollment that the database refuses to store, and fails it. */
async function stepOne(deps: EngineDeps, key: EnrollmentKey): Promise<void> {
  try {
    await inTransaction(deps.pool, async (client) => {
      const now = await deps.clock.now(client);
      const rows = (await lockEnrollments(client, [key])).filter((row) => row.due_ms !== null && row.due_ms <= now);
      await step(client, rows, now);
    });
  } catch (error) {
    if (!isDataError(error)) throw error;
    deps.logger.error({ err: error, enrollmentId: key.id }, 'enrollment failed');
    await setAside(deps, key, error as Error);
  }
}

async function step(client: PoolClient, rows: readonly EnrollmentRow[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  const versions = await loadVersions(client, rows);
  const told = await attachHistory(client, rows, versions);
  const timer = (row: EnrollmentRow): Outcome => interpret(row, versions.get(row.version_id), [{ type: 'timer' }], now);
  const outcomes = await interpretApart(client, told, versions, timer, now);
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
