import { type Effect, type Instant, migrateState } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { actionOutcome } from '../../enrollments/step/action-outcome.ts';
import type { BulkWork, MoveMode } from './bulk-job.ts';
import { type LoadedVersion, loadVersions } from '../../context/ir-cache.ts';
import { plainArray } from '../../sql/pg-array.ts';
import type { Author } from '../../enrollments/step/batch-rows.ts';
import type { Outcome } from '../../enrollments/step/interpret.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import type { EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { writeOutcomes } from '../../enrollments/step/write.ts';
import { choiceFor, targetOf } from './choices.ts';
import { TAKEN_OUT } from '../../sql/canceled.ts';

type MoveWork = Extract<BulkWork, { type: 'move' }>;
type Decision = { readonly what: string; readonly outcome: Outcome | null; readonly moves?: boolean };

/**
 * Moves locked enrollments to another version, by the choice for their current group. Sends nothing: a lead that reaches a new
 * step is due there at once, and its timer moves it like any other.
 */
export async function moveRows(
  client: ClientBase,
  rows: readonly EnrollmentRow[],
  work: MoveWork,
  author: Author,
  now: Instant,
): Promise<Record<string, number>> {
  const target = { workspace_id: rows[0]?.workspace_id ?? '', version_id: work.versionId };
  const versions = await loadVersions(client, rows.length === 0 ? [] : [...rows, target]);
  const numbers = await numbersOf(client, rows);
  const counts: Record<string, number> = {};
  const outcomes: Outcome[] = [];
  const moved: EnrollmentRow[] = [];
  for (const row of rows) {
    const { what, outcome, moves } = decide(row, versions, numbers, work, now);
    counts[what] = (counts[what] ?? 0) + 1;
    if (outcome !== null) outcomes.push(outcome);
    if (moves === true) moved.push(row);
  }
  await writeOutcomes(client, outcomes, now, { by: author.by, why: author.why });
  // After the states: those rows are found by where they were when they were locked.
  if (moved.length > 0) {
    await client.query('UPDATE enrollments SET version_id = $3 WHERE workspace_id = $1 AND id = ANY($2::uuid[])', [
      target.workspace_id,
      plainArray(moved.map((row) => row.id)),
      work.versionId,
    ]);
  }
  return counts;
}

function decide(
  row: EnrollmentRow,
  versions: ReadonlyMap<string, LoadedVersion>,
  numbers: ReadonlyMap<string, number>,
  work: MoveWork,
  now: Instant,
): Decision {
  if (row.version_id === work.versionId) return { what: 'there-already', outcome: null };
  const mode: MoveMode = choiceFor(work.choices, row.version_id, row.state.step);
  if (row.status === 'ended') return { what: 'ended', outcome: null };
  if (mode === 'finish-old') return { what: 'finish-old', outcome: null };
  const old = versions.get(row.version_id);
  if (mode === 'exit') {
    const acted = actionOutcome(row, old, { type: 'exit', reason: TAKEN_OUT }, now);
    return acted.ok ? { what: 'exited', outcome: acted.outcome } : { what: acted.reason, outcome: null };
  }
  const to = versions.get(work.versionId);
  if (to === undefined || !to.ok) throw new Error(to?.error ?? `Version ${work.versionId} does not exist.`);
  // An unreadable version is one more reason to leave it.
  const from = old !== undefined && old.ok ? old.ir : to.ir;
  const context = { now, enrollmentId: row.id, lead: leadFacts(row) };
  const migrated = migrateState(from, to.ir, row.state, context, targetOf(mode));
  if (!migrated.ok) return { what: migrated.reason, outcome: null };
  const entry = { what: 'moved', from: numbers.get(row.version_id) ?? 0, to: work.number } as const;
  const effects: readonly Effect[] = [{ type: 'timeline', at: now, entry }, ...migrated.effects];
  const parked = row.sequence_status === 'paused' || row.sequence_status === 'archived' || row.status === 'failed';
  // A failed enrollment stays failed until a person retries it. On the new version it may well work.
  const error = row.status === 'failed' && migrated.state.status !== 'ended' ? (row.error ?? 'Unknown error.') : null;
  return {
    what: 'moved',
    moves: true,
    outcome: { row: { ...row, version_id: work.versionId }, state: migrated.state, effects, error, parked },
  };
}

async function numbersOf(client: ClientBase, rows: readonly EnrollmentRow[]): Promise<ReadonlyMap<string, number>> {
  const { rows: found } = await client.query<{ id: string; number: number }>(
    'SELECT id, number FROM versions WHERE workspace_id = $1 AND id = ANY($2::uuid[])',
    [rows[0]?.workspace_id ?? null, plainArray([...new Set(rows.map((row) => row.version_id))])],
  );
  return new Map(found.map(({ id, number }) => [id, number]));
}
