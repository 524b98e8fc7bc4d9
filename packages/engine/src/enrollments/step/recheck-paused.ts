import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { Outcome } from './interpret.ts';

/**
 * Takes the timer off only where the sequence rests still. A batch looks at its sequences when it is claimed; one that goes on while
 * the batch is written would look past enrollments that have a timer yet, and they would lose it a moment later, for ever. The lock
 * makes whoever lets it go on wait for us, and us for them.
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
