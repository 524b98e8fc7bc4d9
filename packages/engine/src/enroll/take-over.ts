import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { actOutcome } from '../act/act-outcome.ts';
import type { EnrollRequest } from '../enroll-within.ts';
import { loadVersions } from '../ir-cache.ts';
import { lockEnrollments } from '../step/claim.ts';
import { writeOutcomes } from '../step/write.ts';
import { openSequence } from './open-sequence.ts';
import { runningElsewhere } from './rule-refusals.ts';

/** End reason in the sequence that a lead was taken from. */
export const SUPERSEDED = 'superseded';

/** Ends what the leads are in elsewhere, where this sequence excludes that and has the higher priority. */
export async function takeOver(client: PoolClient, now: Instant, request: EnrollRequest): Promise<void> {
  const { workspaceId, sequenceId } = request;
  const sequence = await openSequence(client, workspaceId, sequenceId);
  if (sequence === null || !sequence.exclusivity || (sequence.status !== 'active' && sequence.status !== 'paused')) return;
  const elsewhere = await runningElsewhere(client, sequence, request);
  const lower = elsewhere.filter(({ priority }) => priority < sequence.priority);
  if (lower.length === 0) return;
  const rows = await lockEnrollments(
    client,
    lower.map((row) => ({ workspaceId, id: row.enrollment_id })),
  );
  const versions = await loadVersions(client, rows);
  const outcomes = rows.flatMap((row) => {
    const acted = actOutcome(row, versions.get(row.version_id), { type: 'exit', reason: SUPERSEDED }, now);
    return acted.ok ? [acted.outcome] : [];
  });
  await writeOutcomes(client, outcomes, now, { by: null, why: `Enrolled in ${sequenceId}, which goes first.` });
}
