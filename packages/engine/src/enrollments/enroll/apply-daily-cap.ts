import { type Instant, localDate, resolveZone } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import { Columns } from '../../sql/columns.ts';

interface Started {
  readonly workspaceId: string;
  readonly sequenceId: string;
  /** Enrolled in this transaction, in order. */
  readonly enrollmentIds: readonly string[];
  /** How many may start on one day. */
  readonly perDay: number;
  /** Of the sequence: its days begin at midnight there. */
  readonly timeZone: string | null;
}

/** Keeps to the number of leads that a sequence starts per day: those beyond it start at the same time on the days after. */
export async function applyDailyCap(
  client: ClientBase,
  now: Instant,
  { workspaceId, sequenceId, enrollmentIds, perDay, timeZone }: Started,
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  const key = [workspaceId, sequenceId];
  const { zone } = resolveZone([timeZone]);
  const first = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  await client.query('SELECT 1 FROM sequences WHERE workspace_id = $1 AND id = $2 FOR UPDATE', key);
  const { rows } = await client.query<{ day: string; n: number }>(
    'SELECT day::text, n FROM enroll_days WHERE workspace_id = $1 AND sequence_id = $2 AND day >= $3::date',
    [...key, localDate(now, zone)],
  );
  const taken = new Map(rows.map((row) => [row.day, row.n]));
  const days = new Columns({ day: 'text', n: 'int' });
  const later = new Columns({ id: 'uuid', start: 'timestamptz', ms: 'text' });
  let next = 0;
  for (let after = 0; next < enrollmentIds.length; after += 1) {
    const start = first.add({ days: after }).epochMilliseconds;
    const day = localDate(start, zone);
    const free = Math.max(0, perDay - (taken.get(day) ?? 0));
    const those = enrollmentIds.slice(next, next + free);
    next += those.length;
    if (those.length > 0) days.add({ day, n: those.length });
    if (start > now) for (const id of those) later.add({ id, start, ms: String(start) });
  }
  const counted: unknown[] = [...key];
  await client.query(
    `INSERT INTO enroll_days (workspace_id, sequence_id, day, n) SELECT $1, $2, i.day::date, i.n FROM ${days.unnest('i', counted)}
     ON CONFLICT (workspace_id, sequence_id, day) DO UPDATE SET n = enroll_days.n + excluded.n`,
    counted,
  );
  if (later.length === 0) return;
  const values: unknown[] = [workspaceId];
  await client.query(
    `UPDATE enrollments e SET enrolled_at = i.start, due_at = i.start, state = jsonb_set(jsonb_set(state::jsonb, '{enrolledAt}', i.ms::jsonb), '{enteredAt}', i.ms::jsonb)::json
     FROM ${later.unnest('i', values)} WHERE e.workspace_id = $1 AND e.id = i.id`,
    values,
  );
}
