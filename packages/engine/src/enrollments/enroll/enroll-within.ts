import { newId } from '@touchline/db';
import { initialState, type Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { recordAuthor } from './record-author.ts';
import { loadSequence } from './load-sequence.ts';
import { type RuleRefusal, checkEnrollRules } from './check-enroll-rules.ts';
import { applyDailyCap } from './apply-daily-cap.ts';
import { isSuppressed } from '../../sql/addresses.ts';
import { plainArray } from '../../sql/pg-array.ts';

/** `closed`: the sequence is closing or archived. */
export type EnrollRefusal = 'already-enrolled' | 'not-published' | 'closed' | 'suppressed' | 'unknown-lead' | RuleRefusal;

/** Leads to enroll in a sequence, at most 1,000 at once. */
export interface EnrollRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly leadIds: readonly string[];
  /** Waits may be skipped by hand. Always so for test leads. */
  readonly isTest?: boolean;
  /** The sequence restarts its own leads, so its re-enrollment rule does not apply. */
  readonly again?: boolean;
  /** Who put them in by hand, and why: stands first in the history of each. */
  readonly author?: { readonly by: string | null; readonly why: string };
}

/** Result of enrolling: each lead is in exactly one of the two lists. */
export interface Enrolled {
  readonly enrolled: readonly { readonly leadId: string; readonly enrollmentId: string }[];
  readonly refused: readonly { readonly leadId: string; readonly reason: EnrollRefusal }[];
}

/**
 * Enrolls leads in the latest version of a sequence, in the caller's transaction and in one statement.
 * They are due at once: the next batch takes their first step. Ids are created in order, so that enrollments of one time are close on disk.
 * The sequence's rules hold, see `EnrollRules`.
 */
export async function enrollWithin(client: ClientBase, now: Instant, request: EnrollRequest): Promise<Enrolled> {
  const { workspaceId, sequenceId, isTest = false, again = false, author } = request;
  const asked = [...new Set(request.leadIds.map((leadId) => leadId.toLowerCase()))];
  const none = (reason: EnrollRefusal): Enrolled => ({ enrolled: [], refused: asked.map((leadId) => ({ leadId, reason })) });
  const sequence = await loadSequence(client, workspaceId, sequenceId);
  if (sequence === null) return none('not-published');
  if (sequence.status !== 'active' && sequence.status !== 'paused') return none('closed');
  const kept = await checkEnrollRules(client, now, again ? { ...sequence, reenroll: 'always' } : sequence, {
    workspaceId,
    sequenceId,
    leadIds: asked,
  });
  // In a fixed order: two callers that enroll the same leads in different orders would deadlock.
  const leadIds = asked.filter((leadId) => !kept.has(leadId)).sort();
  const { rows } = await client.query<{ lead_id: string; enrollment_id: string | null; found: boolean; suppressed: boolean }>(ENROLL, [
    workspaceId,
    sequenceId,
    sequence.versionId,
    plainArray(leadIds),
    plainArray(leadIds.map(() => newId())),
    new Date(now),
    JSON.stringify(initialState(now)),
    isTest,
  ]);
  const places = new Map(asked.map((leadId, place) => [leadId, place]));
  rows.sort((a, b) => (places.get(a.lead_id) ?? 0) - (places.get(b.lead_id) ?? 0));
  const enrolled = rows.flatMap((row) => (row.enrollment_id === null ? [] : [{ leadId: row.lead_id, enrollmentId: row.enrollment_id }]));
  const refused = rows
    .filter((row) => row.enrollment_id === null)
    .map(
      (row) =>
        ({ leadId: row.lead_id, reason: row.found ? (row.suppressed ? 'suppressed' : 'already-enrolled') : 'unknown-lead' }) as const,
    );
  if (sequence.perDay !== null && !isTest) {
    const enrollmentIds = enrolled.map(({ enrollmentId }) => enrollmentId);
    await applyDailyCap(client, now, { workspaceId, sequenceId, enrollmentIds, perDay: sequence.perDay, timeZone: sequence.timeZone });
  }
  if (author !== undefined) await recordAuthor(client, now, { workspaceId, sequenceId, enrolled, author });
  return { enrolled, refused: kept.size === 0 ? refused : [...refused, ...[...kept].map(([leadId, reason]) => ({ leadId, reason }))] };
}

/**
 * The index `enrollments_running` decides whether a lead is already enrolled, also against a concurrent request.
 * A failed enrollment counts: a person may retry it, and the lead would get everything twice.
 */
const ENROLL = `
  WITH asked AS (SELECT * FROM unnest($4::uuid[], $5::uuid[]) WITH ORDINALITY AS t(lead_id, id, place)),
  checked AS (
    SELECT a.*, l.id IS NOT NULL AS found, $8 OR l.is_test AS is_test, ${isSuppressed('$1', "'email'", 'lower(l.email)')} AS suppressed, a.lead_id IN (
      SELECT lead_id FROM enrollments WHERE workspace_id = $1 AND sequence_id = $2 AND status = 'failed'
    ) AS aside
    FROM asked a LEFT JOIN leads l ON l.workspace_id = $1 AND l.id = a.lead_id
  ),
  added AS (
    INSERT INTO enrollments (workspace_id, id, sequence_id, version_id, lead_id, status, due_at, enrolled_at, state, is_test)
    SELECT $1, id, $2, $3, lead_id, 'active', $6, $6, $7, is_test FROM checked WHERE found AND NOT suppressed AND NOT aside ORDER BY place
    ON CONFLICT (workspace_id, sequence_id, lead_id) WHERE status IN ('active', 'paused') DO NOTHING
    RETURNING id, lead_id
  ),
  counted AS (
    INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
    SELECT $1, (SELECT id FROM asked LIMIT 1), $2, '', 'enrolled', count(*) FROM added HAVING count(*) > 0
  ),
  told AS (
    SELECT pg_notify('touchline_wake', json_build_object('due', 0, 'send', false)::text),
      pg_notify('touchline_changes', json_build_object('sequenceId', $2::uuid)::text)
    WHERE EXISTS (SELECT 1 FROM added)
  )
  SELECT c.lead_id, added.id AS enrollment_id, c.found, c.suppressed FROM checked c LEFT JOIN added ON added.lead_id = c.lead_id
  LEFT JOIN told ON true ORDER BY c.place`;
