import { type EnrollmentState, type Instant, keepsDistance, stepDefinition } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { LoadedVersion } from '../../context/ir-cache.ts';
import type { Outcome } from './interpret.ts';
import type { EnrollmentRow } from './enrollment-row.ts';
import { asContext, sendsElsewhere } from './sends-elsewhere.ts';

/**
 * Interprets a batch so that sending limits apply per lead across all sequences. Sends of other enrollments are read only where a touch
 * goes out or is planned, which is then interpreted again with them. Enrollments of one lead in the same batch run one after the other, so
 * that each sees the sends of the previous one.
 *
 * @param run interprets one row; pure, as it may run twice
 */
export async function interpretApart(
  client: ClientBase,
  rows: readonly EnrollmentRow[],
  versions: ReadonlyMap<string, LoadedVersion>,
  run: (row: EnrollmentRow) => Outcome,
  now: Instant,
): Promise<readonly Outcome[]> {
  const outcomes = rows.map(run);
  const touching = rows.filter((row, place) => touches(outcomes[place] as Outcome, versions.get(row.version_id)));
  if (touching.length === 0) return outcomes;
  const others = await sendsElsewhere(client, touching, new Set(rows.map(({ id }) => id)), now);
  if (others.size === 0) return outcomes;
  const newest = new Map<string, EnrollmentState>(rows.map(({ id, state }) => [id, state]));
  return rows.map((row, place) => {
    const known = others.get(row.id);
    const outcome = known === undefined ? outcomes[place] : run({ ...row, elsewhere: asContext(known, newest, now) });
    newest.set(row.id, (outcome as Outcome).state);
    return outcome as Outcome;
  });
}

/** A single enrollment for a person's action, with the sends of the lead's other enrollments. */
export async function withElsewhere(client: ClientBase, rows: readonly EnrollmentRow[], now: Instant): Promise<readonly EnrollmentRow[]> {
  const others = await sendsElsewhere(client, rows, new Set(rows.map(({ id }) => id)), now);
  return rows.map((row) => {
    const known = others.get(row.id);
    return known === undefined ? row : { ...row, elsewhere: asContext(known, new Map(), now) };
  });
}

/** Whether a touch goes out, or is planned, under guards. */
function touches({ effects }: Outcome, version: LoadedVersion | undefined): boolean {
  if (version?.ok !== true || !keepsDistance(version.ir.settings)) return false;
  return effects.some((effect) => {
    if (effect.type === 'message' || effect.type === 'task') return true;
    if (effect.type !== 'timeline' || effect.entry.what !== 'planned') return false;
    const kind = version.ir.steps[effect.entry.step]?.kind;
    return kind !== undefined && (stepDefinition(kind)?.touch ?? null) !== null;
  });
}
