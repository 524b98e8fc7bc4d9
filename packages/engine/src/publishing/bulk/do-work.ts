import type { Instant, StepId } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { actionOutcome } from '../../enrollments/step/action-outcome.ts';
import { enrollWithin } from '../../enrollments/enroll/enroll-within.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { moveRows } from './move-rows.ts';
import { rewriteRows } from './rewrite-rows.ts';
import { plainArray } from '../../sql/pg-array.ts';
import { lockEnrollments } from '../../enrollments/step/claim.ts';
import type { Outcome } from '../../enrollments/step/interpret.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { withElsewhere } from '../../enrollments/step/interpret-apart.ts';
import { attachHistory } from '../../enrollments/step/attach-history.ts';
import { writeOutcomes } from '../../enrollments/step/write.ts';
import type { BulkJob, BulkWork } from './bulk-job.ts';
import { type Counts, Tally } from './tally.ts';
import { wakeRows } from './wake-rows.ts';

/** Does a job's work to some of its enrollments, in the caller's transaction. */
export async function doWork(client: PoolClient, job: BulkJob, ids: readonly string[], now: Instant): Promise<Counts> {
  const { work, workspaceId } = job;
  if (work.type === 'wake') return wakeRows(client, workspaceId, ids, work.spread, now);
  if (work.type === 'reenroll') return reenroll(client, job, ids, now);
  const rows = await lockEnrollments(
    client,
    ids.map((id) => ({ workspaceId, id })),
  );
  const gone = ids.length - rows.length;
  const counts = await workOnRows(client, rows, work, job, now);
  return gone === 0 ? counts : { ...counts, gone };
}

function workOnRows(
  client: PoolClient,
  rows: readonly EnrollmentRow[],
  work: Exclude<BulkWork, { type: 'wake' | 'reenroll' }>,
  job: BulkJob,
  now: Instant,
): Promise<Counts> {
  switch (work.type) {
    case 'action':
      return performOnRows(client, rows, work, job, now);
    case 'move':
      return moveRows(client, rows, work, job, now);
    case 'rewrite':
      return rewriteRows(client, rows, work, job, now);
  }
}

async function performOnRows(
  client: PoolClient,
  rows: readonly EnrollmentRow[],
  { action, step }: Extract<BulkWork, { type: 'action' }>,
  author: BulkJob,
  now: Instant,
): Promise<Counts> {
  const versions = await loadVersions(client, rows);
  const counts = new Tally();
  const outcomes: Outcome[] = [];
  for (const row of await withElsewhere(client, await attachHistory(client, rows, versions), now)) {
    if (isElsewhere(row, step)) {
      counts.add('moved-on');
      continue;
    }
    const acted = actionOutcome(row, versions.get(row.version_id), action, now);
    counts.add(acted.ok ? 'done' : acted.reason);
    if (acted.ok) outcomes.push(acted.outcome);
  }
  await writeOutcomes(client, outcomes, now, { by: author.by, why: author.why });
  return counts.values;
}

/** Skips leads that have left the selected step. */
function isElsewhere(row: EnrollmentRow, step: StepId | undefined): boolean {
  return step !== undefined && row.state.step !== step;
}

async function reenroll(
  client: PoolClient,
  { workspaceId, sequenceId, by, why }: BulkJob,
  ids: readonly string[],
  now: Instant,
): Promise<Counts> {
  const { rows } = await client.query<{ lead_id: string }>(
    'SELECT DISTINCT lead_id FROM enrollments WHERE workspace_id = $1 AND id = ANY($2::uuid[])',
    [workspaceId, plainArray(ids)],
  );
  const { enrolled, refused } = await enrollWithin(client, now, {
    workspaceId,
    sequenceId,
    leadIds: rows.map((row) => row.lead_id),
    ...(why === null ? {} : { author: { by, why } }),
  });
  const counts = new Tally();
  counts.add('done', enrolled.length);
  for (const { reason } of refused) counts.add(reason);
  return counts.values;
}
