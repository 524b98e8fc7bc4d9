import type { StoreDeps } from '../../context/deps.ts';

/** Which leads may enroll, and how often. Applies immediately and to every version, because it is not part of a version. */
export interface EnrollRules {
  /** Whether a former lead may enroll again, and how many days after the end. */
  readonly reenroll: 'always' | 'never' | { readonly afterDays: number };
  /** A lead is in one sequence of a group at a time; `*`: in no other sequence at all while in this one. */
  readonly exclusiveGroup: string | null;
  /** Where sequences exclude each other, the one with the higher number takes the lead from the lower one. */
  readonly priority: number;
  /** Leads over this number start on later days. */
  readonly perDay: number | null;
}

export const NO_RULES: EnrollRules = { reenroll: 'always', exclusiveGroup: null, priority: 0, perDay: null };

/** Null when there is no such sequence. */
export async function enrollRules({ db }: StoreDeps, workspaceId: string, sequenceId: string): Promise<EnrollRules | null> {
  const row = await db
    .selectFrom('sequences')
    .select(['reenroll', 'reenroll_days', 'exclusive_group', 'priority', 'enrolls_per_day'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sequenceId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    reenroll: row.reenroll === 'after-days' ? { afterDays: row.reenroll_days ?? 1 } : row.reenroll,
    exclusiveGroup: row.exclusive_group,
    priority: row.priority,
    perDay: row.enrolls_per_day,
  };
}

/** False when the sequence does not exist. Enrolled leads stay enrolled under new rules. */
export async function setEnrollRules({ db }: StoreDeps, workspaceId: string, sequenceId: string, rules: EnrollRules): Promise<boolean> {
  const afterDays = typeof rules.reenroll === 'object' ? rules.reenroll.afterDays : null;
  const { numUpdatedRows } = await db
    .updateTable('sequences')
    .set({
      reenroll: typeof rules.reenroll === 'object' ? 'after-days' : rules.reenroll,
      reenroll_days: afterDays,
      exclusive_group: rules.exclusiveGroup,
      priority: rules.priority,
      enrolls_per_day: rules.perDay,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', sequenceId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
