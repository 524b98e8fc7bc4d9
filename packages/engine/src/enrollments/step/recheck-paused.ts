import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { Outcome } from './interpret.ts';

/**
 * Removes the timer only where the sequence is still paused. A batch reads its sequences when it claims. A resume during
 * the write would skip enrollments that still have a timer, and they would lose it permanently a moment later. The lock
 * serializes the resume and this write.
 */
export async function recheckPaused(client: ClientBase, outcomes: readonly Outcome[]): Promise<readonly Outcome[]> {
  const parked = outcomes.filter((outcome) => outcome.parked);
  if (parked.length === 0) return outcomes;
  const sequences = new Columns({ workspace_id: 'uuid', id: 'uuid' });
  for (const [id, { row }] of new Map(parked.map((outcome) => [outcome.row.sequence_id, outcome]))) {
    sequences.add({ workspace_id: row.workspace_id, id });
  }
  const values: unknown[] = [];
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM sequences WHERE (workspace_id, id) IN (SELECT * FROM ${sequences.unnest('i', values)})
       AND status IN ('paused', 'archived') ORDER BY id FOR SHARE`,
    values,
  );
  const resting = new Set(rows.map((row) => row.id));
  return outcomes.map((outcome) => (outcome.parked ? { ...outcome, parked: resting.has(outcome.row.sequence_id) } : outcome));
}
