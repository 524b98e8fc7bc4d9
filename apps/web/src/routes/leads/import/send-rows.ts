import { client, unwrap } from '../../../api/client.ts';
import type { LeadRow } from './row-to-lead.ts';

/** Rows that go in one request. */
const PART = 250;

export interface RefusedRow {
  /** Position among the rows of the file, from 0. */
  readonly row: number;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly kept: number;
  readonly refused: readonly RefusedRow[];
  readonly leadIds: readonly string[];
}

interface Sending {
  readonly leads: readonly LeadRow[];
  readonly existing: 'update' | 'keep';
  readonly dryRun: boolean;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Sends rows part by part, until all are through or somebody stops it. Sent again, rows that are through change nothing. */
export async function sendRows({ leads, existing, dryRun, onProgress, signal }: Sending): Promise<Outcome> {
  const { rows, repeated } = withoutRepeats(leads);
  const counts = { created: 0, updated: 0, kept: 0 };
  const refused: RefusedRow[] = [...repeated];
  const leadIds: string[] = [];
  for (let from = 0; from < rows.length && !signal.aborted; from += PART) {
    const part = rows.slice(from, from + PART);
    const said = await unwrap(client.leads.imports.$post({ json: { rows: part.map(({ lead }) => lead), existing, dryRun } }));
    counts.created += said.created;
    counts.updated += said.updated;
    counts.kept += said.kept;
    refused.push(...said.refused.map(({ row, errors }) => ({ row: part[row]!.row, errors })));
    leadIds.push(...said.leadIds.filter((id) => id !== null));
    onProgress(part.at(-1)!.row + 1);
  }
  return { ...counts, refused: refused.toSorted((a, b) => a.row - b.row), leadIds };
}

/** A lead that stands twice in a file is taken once: which of both rows holds is not ours to guess. */
function withoutRepeats(leads: readonly LeadRow[]) {
  const seen = new Map<string, number>();
  const rows: { readonly row: number; readonly lead: LeadRow }[] = [];
  const repeated: RefusedRow[] = [];
  for (const [row, lead] of leads.entries()) {
    const key = lead.email?.toLowerCase() ?? lead.phone ?? null;
    const before = key === null ? undefined : seen.get(key);
    if (before === undefined) {
      if (key !== null) seen.set(key, row);
      rows.push({ row, lead });
    } else {
      repeated.push({ row, errors: [{ path: lead.email ? 'email' : 'phone', message: `Row ${rowNumber(before)} is the same lead.` }] });
    }
  }
  return { rows, repeated };
}

/** As a spreadsheet counts: from 1, and the first row names the columns. */
export function rowNumber(row: number): number {
  return row + 2;
}
