import { newId } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';
import type { Author } from './batch-rows.ts';

interface ActedOn {
  readonly workspace_id: string;
  readonly enrollment_id: string;
  readonly lead_id: string;
  readonly sequence_id: string;
  readonly step_id: string;
}

/** Records a person's actions on messages in the history of their leads, with who and why. */
export async function recordAction(
  client: ClientBase,
  rows: readonly ActedOn[],
  now: Instant,
  action: string,
  { by, why }: Author,
): Promise<void> {
  const lines = new Columns({
    workspace_id: 'uuid',
    id: 'uuid',
    enrollment_id: 'uuid',
    lead_id: 'uuid',
    sequence_id: 'uuid',
    entries: 'json',
  });
  for (const { workspace_id, enrollment_id, lead_id, sequence_id, step_id } of rows) {
    const entries = JSON.stringify([{ what: 'act', act: action, step: step_id }]);
    lines.add({ workspace_id, id: newId(), enrollment_id, lead_id, sequence_id, entries });
  }
  const values: unknown[] = [new Date(now), by, why];
  await client.query(
    `INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, entries, at, by, why)
     SELECT i.*, $1::timestamptz, $2::text, $3::text FROM ${lines.unnest('i', values)}`,
    values,
  );
}
