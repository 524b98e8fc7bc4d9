import type { Instant } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { actionOutcome } from '../step/action-outcome.ts';
import type { EnrollRequest } from '../enroll/enroll-within.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { lockEnrollments } from '../step/claim.ts';
import { writeOutcomes } from '../step/write.ts';
import { SUPERSEDED } from '../../sql/canceled.ts';
import { isSuppressed } from '../../sql/addresses.ts';
import { plainArray } from '../../sql/pg-array.ts';
import { type LoadedSequence, loadSequence } from '../enroll/load-sequence.ts';
import { type Asked, runningElsewhere, wasInBefore } from '../enroll/check-enroll-rules.ts';

/**
 * Ends the leads' enrollments in sequences that this one excludes and outranks. Applies only to leads without another obstacle: a lead
 * removed from one sequence and refused by the other would be in none, without notice.
 */
export async function preempt(client: PoolClient, now: Instant, request: EnrollRequest): Promise<void> {
  const { workspaceId, sequenceId } = request;
  const sequence = await loadSequence(client, workspaceId, sequenceId);
  if (sequence === null || !sequence.exclusivity || (sequence.status !== 'active' && sequence.status !== 'paused')) return;
  const elsewhere = await runningElsewhere(client, sequence, request);
  if (elsewhere.every(({ priority }) => priority >= sequence.priority)) return;
  const kept = new Set(elsewhere.filter(({ priority }) => priority >= sequence.priority).map((row) => row.lead_id));
  const welcome = await admissible(client, now, sequence, { ...request, leadIds: elsewhere.map((row) => row.lead_id) });
  const taken = elsewhere.filter((row) => welcome.has(row.lead_id) && !kept.has(row.lead_id));
  if (taken.length === 0) return;
  const rows = await lockEnrollments(
    client,
    taken.map((row) => ({ workspaceId, id: row.enrollment_id })),
  );
  const versions = await loadVersions(client, rows);
  const outcomes = rows.flatMap((row) => {
    const acted = actionOutcome(row, versions.get(row.version_id), { type: 'exit', reason: SUPERSEDED }, now);
    return acted.ok ? [acted.outcome] : [];
  });
  await writeOutcomes(client, outcomes, now, { by: null, why: `Enrolled in ${sequenceId}, which goes first.` });
}

/** Leads that neither the sequence's rules, nor a suppression, nor a running enrollment keep out. */
async function admissible(client: PoolClient, now: Instant, sequence: LoadedSequence, asked: Asked): Promise<ReadonlySet<string>> {
  const before = sequence.reenroll === 'always' ? [] : await wasInBefore(client, now, sequence, asked);
  const refused = new Set(before.map(([leadId]) => leadId));
  const { rows } = await client.query<{ id: string }>(
    `SELECT l.id FROM leads l WHERE l.workspace_id = $1 AND l.id = ANY($3::uuid[])
       AND NOT ${isSuppressed('$1', "'email'", 'lower(l.email)')}
       AND NOT EXISTS (
         SELECT 1 FROM enrollments e WHERE e.workspace_id = $1 AND e.sequence_id = $2 AND e.lead_id = l.id AND e.status <> 'ended'
       )`,
    [asked.workspaceId, asked.sequenceId, plainArray(asked.leadIds)],
  );
  return new Set(rows.map((row) => row.id).filter((id) => !refused.has(id)));
}
