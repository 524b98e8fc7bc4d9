import type { StoreDeps } from '../context/deps.ts';
import { inTransaction } from '../sql/transaction.ts';
import { ADDRESSES, PERSONAL_TABLES } from './personal-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** Everything that is stored about a lead, by table. Null: there is no such lead. */
export function exportLead(
  { pool }: StoreDeps,
  workspaceId: string,
  leadId: string,
): Promise<Readonly<Record<string, readonly Row[]>> | null> {
  return inTransaction(pool, async (client) => {
    const read = async (from: string, condition: string): Promise<readonly Row[]> =>
      (
        await client.query<{ row: Row }>(
          `SELECT to_jsonb(x) - 'workspace_id' AS row FROM ${from} x WHERE workspace_id = $1 AND ${condition}`,
          [workspaceId, leadId],
        )
      ).rows.map(({ row }) => row);
    const leads = await read('leads', 'id = $2');
    if (leads.length === 0) return null;
    const bundle: Record<string, readonly Row[]> = { leads };
    for (const { table, rows, readAs } of PERSONAL_TABLES.toReversed()) bundle[table] = await read(readAs ?? table, rows);
    bundle['suppressions'] = await read('suppressions', `(lead_id = $2 OR address IN (${ADDRESSES}))`);
    return bundle;
  });
}
