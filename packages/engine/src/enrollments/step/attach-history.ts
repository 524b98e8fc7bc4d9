import { historyAskedFor, type Ir, type LeadFacts } from '@touchline/sequence';
import type { ClientBase } from 'pg';
import type { LoadedVersion } from '../../context/ir-cache.ts';
import { Columns } from '../../sql/columns.ts';
import type { EnrollmentRow } from './enrollment-row.ts';

type Past = NonNullable<LeadFacts['history']>[number];

/**
 * Adds to each enrollment the lead's earlier events that its version asks for, of any sequence ("viewed the pricing page three
 * times in seven days"). One query for the enrollments whose version needs it, none when no version does.
 *
 * @param also another version that is about to read the same rows
 */
export async function attachHistory(
  client: ClientBase,
  rows: readonly EnrollmentRow[],
  versions: ReadonlyMap<string, LoadedVersion>,
  also?: Ir,
): Promise<readonly EnrollmentRow[]> {
  const wanted = new Columns({ place: 'int', workspace_id: 'uuid', lead_id: 'uuid', name: 'text', page: 'text', newest: 'int' });
  for (const [place, row] of rows.entries()) {
    const version = versions.get(row.version_id);
    const own = version?.ok === true ? historyAskedFor(version.ir) : [];
    for (const { name, page, newest } of also === undefined ? own : [...own, ...historyAskedFor(also)]) {
      wanted.add({ place, workspace_id: row.workspace_id, lead_id: row.lead_id, name, page, newest });
    }
  }
  if (wanted.length === 0) return rows;
  const values: unknown[] = [];
  // Newest first by the index on lead and time. Scanners and privacy proxies are not the lead.
  const { rows: found } = await client.query<Past & { readonly place: number; readonly page: string | null }>({
    name: 'touchline-lead-history',
    text: `SELECT w.place, w.name, p.at, p.page FROM ${wanted.unnest('w', values)} CROSS JOIN LATERAL (
        SELECT floor(extract(epoch FROM e.at) * 1000)::float8 AS at, e.properties->>'page' AS page FROM events e
        WHERE e.workspace_id = w.workspace_id AND e.lead_id = w.lead_id AND e.name = w.name AND e.human IS DISTINCT FROM false
          AND (w.page = '' OR e.properties->>'page' = w.page)
        ORDER BY e.at DESC LIMIT w.newest
      ) p`,
    values,
  });
  const history = Map.groupBy(found, ({ place }) => place);
  return rows.map((row, place) => {
    const past = history.get(place);
    return past === undefined
      ? row
      : { ...row, history: past.map(({ name, at, page }) => (page === null ? { name, at } : { name, at, page })) };
  });
}
