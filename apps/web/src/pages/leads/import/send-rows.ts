import {
  type Country,
  createIdentities,
  isBlank,
  type LeadFile,
  type LeadRow,
  readEmail,
  readLinkedin,
  readPhone,
  type RefusedCell,
  type Target,
} from '@touchline/leads';
import { client, unwrap } from '../../../api/client.ts';

/** Rows per request. */
const PART = 250;

interface RowError {
  readonly path: string;
  readonly message: string;
}

export interface RefusedRow {
  /** Position among the rows of the file, from 0. */
  readonly row: number;
  readonly errors: readonly RowError[];
}

/** An invalid value in a row that is imported. */
export interface RefusedValue {
  readonly row: number;
  /** Null where the error belongs to no single column. */
  readonly column: number | null;
  readonly message: string;
}

export interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly kept: number;
  readonly refused: readonly RefusedRow[];
  readonly refusedValues: readonly RefusedValue[];
  readonly leadIds: readonly string[];
}

interface Sending {
  readonly rows: readonly { readonly lead: LeadRow; readonly refused: readonly RefusedCell[] }[];
  readonly file: LeadFile;
  readonly targets: readonly Target[];
  readonly country: Country | null;
  readonly existing: 'update' | 'keep';
  readonly dryRun: boolean;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Sends rows in parts until all are sent or the signal aborts. Sending the same rows again changes nothing. */
export async function sendRows(sending: Sending): Promise<Outcome> {
  const { file, targets, country, existing, dryRun, onProgress, signal } = sending;
  const { rows, repeated } = withoutRepeats(sending);
  const counts = { created: 0, updated: 0, kept: 0 };
  const refused: RefusedRow[] = [...repeated];
  const refusedValues: RefusedValue[] = [];
  const leadIds: string[] = [];
  const columnOf = (row: number, path: string): number | null => {
    // Of several columns with one field, the first that is filled was read.
    const isRead = (target: Target, at: number) => target === path && !isBlank(file.rows[row]?.[at] ?? '');
    const filled = targets.findIndex(isRead);
    const column = filled === -1 ? targets.indexOf(path as Target) : filled;
    return column === -1 ? null : column;
  };
  for (let from = 0; from < rows.length && !signal.aborted; from += PART) {
    const part = rows.slice(from, from + PART);
    const said = await unwrap(client.leads.imports.$post({ json: { rows: part.map(({ lead }) => lead), country, existing, dryRun } }));
    counts.created += said.created;
    counts.updated += said.updated;
    counts.kept += said.kept;
    // The server counts rows within the request. Its messages are translated to row numbers of the file.
    const inFile = (message: string) =>
      message.replace(/^Row (\d+) is the same lead\.$/, (_, at: string) => sameLead(file, part[Number(at)]!.row));
    refused.push(
      ...said.refused.map(({ row, errors }) => ({
        row: part[row]!.row,
        errors: errors.map(({ path, message }) => ({ path, message: inFile(message) })),
      })),
    );
    const gone = new Set(said.refused.map(({ row }) => row));
    refusedValues.push(
      ...said.refusedValues.map(({ row, path, message }) => ({ row: part[row]!.row, column: columnOf(part[row]!.row, path), message })),
      ...part.flatMap(({ row, refused: cells }, at) => (gone.has(at) ? [] : cells.map((cell) => ({ row, ...cell })))),
    );
    leadIds.push(...said.leadIds.filter((id) => id !== null));
    onProgress(part.at(-1)!.row + 1);
  }
  const byRow = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row;
  return { ...counts, refused: refused.toSorted(byRow), refusedValues: refusedValues.toSorted(byRow), leadIds };
}

/** A lead that appears twice in a file is imported once, from its first row. The later row is reported. */
function withoutRepeats({ rows: all, file, country }: Pick<Sending, 'rows' | 'file' | 'country'>) {
  const identities = createIdentities();
  const rows: { readonly row: number; readonly lead: LeadRow; readonly refused: readonly RefusedCell[] }[] = [];
  const repeated: RefusedRow[] = [];
  for (const [row, { lead, refused }] of all.entries()) {
    const phone = lead.phone === undefined ? null : readPhone(lead.phone, country);
    const before = identities.claim(
      {
        email: lead.email === undefined ? null : (readEmail(lead.email) ?? lead.email),
        phone: phone?.ok === true ? phone.number : null,
        linkedin: lead.linkedin === undefined ? null : readLinkedin(lead.linkedin),
      },
      row,
    );
    if (before === null) rows.push({ row, lead, refused });
    else {
      const path = lead.email ? 'email' : lead.phone ? 'phone' : 'linkedin';
      repeated.push({ row, errors: [{ path, message: sameLead(file, before) }] });
    }
  }
  return { rows, repeated };
}

const sameLead = (file: LeadFile, row: number): string => `Row ${rowNumber(file, row)} is the same lead.`;

/** Row number as in a spreadsheet: from 1, including the rows above the leads. */
export function rowNumber({ above }: LeadFile, row: number): number {
  return row + above + 1;
}
