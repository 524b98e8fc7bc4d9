import type { Instant } from '@touchline/sequence';
import type { StoreDeps } from '../../../context/deps.ts';

export interface CheckContext {
  readonly now: Instant;
  /** What should have happened before this instant and did not, is stuck. */
  readonly late: Instant;
  /** Only this one, where a check is about enrollments. */
  readonly only?: { readonly workspaceId: string; readonly id: string };
}

/** One row that breaks an invariant. */
export interface Case {
  readonly workspaceId: string | null;
  /** Of the enrollment, message … that the check is about. */
  readonly id: string;
  /** Description of the case. */
  readonly detail: string;
}

/** `total` may be more than the cases that are shown. */
export interface Found {
  readonly total: number;
  /** There are more: they were counted up to a limit. */
  readonly isAtLeast?: boolean;
  readonly cases: readonly Case[];
}

/** One invariant of a database in use. */
export interface Check {
  readonly code: string;
  /** `error`: leads are not treated as they should be. `warning`: a person should check. */
  readonly severity: 'error' | 'warning';
  /** Why the finding matters. */
  readonly reason: string;
  /** What to do about it. */
  readonly repair: string;
  /** The check reads whole tables that grow with the number of leads. Other checks use an index. */
  readonly readsAll?: true;
  readonly find: (deps: StoreDeps, context: CheckContext) => Promise<Found>;
  /** Set where a repair is safe. Returns the number of repaired cases. */
  readonly fix?: (deps: StoreDeps, context: CheckContext) => Promise<number>;
}

/** Cases that are shown of one check. */
export const SHOWN = 10;
/** Limit of the count per check. Counting further costs time and changes nothing. */
export const COUNTED = 1_000;

/** Finds by a query that gives `workspace_id, id, detail` of every case. */
export function where(text: string): Check['find'] {
  return (deps, { only }) => casesOf(deps, text, [], only);
}

/** As above, for a query whose `$1` is the instant before which an overdue row counts as late. */
export function whereLate(text: string): Check['find'] {
  return (deps, { late, only }) => casesOf(deps, text, [new Date(late)], only);
}

async function casesOf({ pool }: StoreDeps, text: string, values: readonly unknown[], only: CheckContext['only']): Promise<Found> {
  const { rows } = await pool.query<{ workspace_id: string | null; id: string; detail: string; total: number }>(
    // By both columns of the key: asking about one must not cost reading all.
    `SELECT workspace_id, id, detail, count(*) OVER ()::int AS total FROM (
       SELECT workspace_id, id::text AS id, detail FROM (${text}) found
       ${only === undefined ? '' : `WHERE workspace_id = $${values.length + 1} AND id = $${values.length + 2}`} LIMIT ${COUNTED + 1}
     ) counted ORDER BY id LIMIT ${SHOWN}`,
    only === undefined ? [...values] : [...values, only.workspaceId, only.id],
  );
  const total = rows[0]?.total ?? 0;
  const cases = rows.map(({ workspace_id, id, detail }) => ({ workspaceId: workspace_id, id, detail }));
  return { total: Math.min(total, COUNTED), isAtLeast: total > COUNTED, cases };
}
