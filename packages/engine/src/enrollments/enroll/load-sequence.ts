import type { SequenceStatus } from '@touchline/db';
import type { ClientBase } from 'pg';

/** What enrolling asks of a sequence. */
export interface LoadedSequence {
  readonly versionId: string;
  readonly status: SequenceStatus;
  readonly reenroll: 'always' | 'after-days' | 'never';
  readonly reenrollDays: number;
  readonly exclusiveGroup: string | null;
  readonly priority: number;
  readonly perDay: number | null;
  /** Of its latest version; only looked up where a day takes a certain number. */
  readonly timeZone: string | null;
  /** Some sequence of the workspace excludes others: then every enrolling has to look. */
  readonly exclusivity: boolean;
}

interface Row {
  readonly version_id: string;
  readonly status: SequenceStatus;
  readonly reenroll: LoadedSequence['reenroll'];
  readonly reenroll_days: number | null;
  readonly exclusive_group: string | null;
  readonly priority: number;
  readonly enrolls_per_day: number | null;
  readonly time_zone: string | null;
  readonly exclusivity: boolean;
}

/** The sequence with its latest version and its rules; null when it was never published. */
export async function loadSequence(client: ClientBase, workspaceId: string, sequenceId: string): Promise<LoadedSequence | null> {
  const { rows } = await client.query<Row>({
    name: 'touchline-open-sequence',
    text: `SELECT v.id AS version_id, s.status, s.reenroll, s.reenroll_days, s.exclusive_group, s.priority, s.enrolls_per_day,
        CASE WHEN s.enrolls_per_day IS NOT NULL THEN v.ir->'settings'->>'timeZone' END AS time_zone,
        EXISTS (SELECT 1 FROM sequences x WHERE x.workspace_id = $1 AND x.exclusive_group IS NOT NULL) AS exclusivity
      FROM sequences s JOIN versions v ON v.workspace_id = s.workspace_id AND v.sequence_id = s.id AND v.number = s.published_version
      WHERE s.workspace_id = $1 AND s.id = $2`,
    values: [workspaceId, sequenceId],
  });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    versionId: row.version_id,
    status: row.status,
    reenroll: row.reenroll,
    reenrollDays: row.reenroll_days ?? 0,
    exclusiveGroup: row.exclusive_group,
    priority: row.priority,
    perDay: row.enrolls_per_day,
    timeZone: row.time_zone,
    exclusivity: row.exclusivity,
  };
}
