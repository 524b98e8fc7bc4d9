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
  /** What is the matter with this one, in words. */
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
  /** `error`: leads don't get what they should. `warning`: somebody should look at it. */
  readonly severity: 'error' | 'warning';
  /** What it means when it is found. */
  readonly reason: string;
  /** What to do about it. */
  readonly repair: string;
  /** It reads tables that grow with the number of leads from end to end; the others find what they look for by an index. */
  readonly readsAll?: true;
  readonly find: (deps: StoreDeps, context: CheckContext) => Promise<Found>;
  /** Where putting it right can do no harm. Gives how many were put right. */
  readonly fix?: (deps: StoreDeps, context: CheckContext) => Promise<number>;
}

/** Cases that are shown of one check. */
export const SHOWN = 10;
/** Cases that are counted of one check: beyond that the number changes nothing, and counting costs. */
export const COUNTED = 1_000;

/** Finds by a query that gives `workspace_id, id, detail` of every case. */
export function where(text: string): Check['find'] {
  return (deps, { only }) => casesOf(deps, text, [], only);
}

/** The same for a query whose `$1` is the instant before which what has not happened is late. */
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
