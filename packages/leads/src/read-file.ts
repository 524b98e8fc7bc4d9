import Papa from 'papaparse';
import { decode, decodeAs } from './decode.ts';
import type { Encoding } from './encodings.ts';
import { likelyDelimiter } from './likely-delimiter.ts';
import { likelyHeader } from './likely-header.ts';

/** Every row of a file, with the place of the one that names the columns. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  /** Position of the row that names the columns; those above it are notes. */
  readonly header: number;
  /** What separates the cells; a semicolon hints at decimal commas. */
  readonly delimiter: string;
  /** What the file was read as; null for pasted text. */
  readonly encoding: Encoding | null;
}

/** Rows of a file, with the heads of their columns. */
export interface LeadFile {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows above the first lead: the notes and the one that names the columns. */
  readonly above: number;
  readonly delimiter: string;
}

export type FileReading = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly message: string };

/** More would not fit the memory of a browser tab with its answers. */
export const MAX_ROWS = 200_000;

/** Reads CSV, or what was copied from a spreadsheet: any common separator, and the encoding that was chosen, else the likeliest. */
export function readFile(name: string, bytes: Uint8Array, chosen?: Encoding): FileReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return no('That is an Excel workbook. Save it there as CSV, then choose that file.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return no('That is an old Excel workbook. Save it there as CSV, then choose that file.');
  const { text, encoding } = chosen === undefined ? decode(bytes) : decodeAs(bytes, chosen);
  return readText(name, text, encoding);
}

export function readText(name: string, text: string, encoding: Encoding | null = null): FileReading {
  if (text.includes('\0')) return no('That is no text file. Export the list as CSV, then choose that file.');
  const { body, delimiter: told } = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    newline: '\n',
    delimiter: told ?? likelyDelimiter(body),
    transform: (cell) => cell.trim(),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return no(
      `A quotation mark that opens around row ${(broken.row ?? 0) + 1} is not closed. Correct it in the file, then choose it again.`,
    );
  const header = likelyHeader(data);
  const head = data[header];
  if (head === undefined) return no('The file is empty.');
  if (data.length === header + 1) return no('The file has one row only. The first row names the columns, each further one is a lead.');
  if (head.some((cell) => cell.includes('@'))) {
    return no('The first row already is a lead. Put a row above it that names the columns, such as Email, First name, Company.');
  }
  const rows = data.length - header - 1;
  if (rows > MAX_ROWS) {
    return no(`The file has ${rows.toLocaleString('en')} rows; ${MAX_ROWS.toLocaleString('en')} are read at once. Split it in parts.`);
  }
  return { ok: true, sheet: { name, cells: data, header, delimiter: meta.delimiter, encoding } };
}

/** The leads of a sheet whose columns are named by the row at `header`. */
export function leadFile({ name, cells, delimiter }: Sheet, header: number): LeadFile {
  const head = cells[header] ?? [];
  const rows = cells.slice(header + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const heads = unlike(Array.from({ length: width }, (_, at) => head[at] || `Column ${at + 1}`));
  return { name, heads, rows, above: header + 1, delimiter };
}

/** Equal heads are told apart: `Phone`, `Phone (2)`. */
function unlike(heads: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return heads.map((head) => {
    let name = head;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${head} (${n})`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Excel's own first line `sep=;` says what separates the cells. */
function withoutSeparatorLine(text: string): { readonly body: string; readonly delimiter: string | null } {
  const line = /^"?sep=(.)"?[^\n]*(?:\n|$)/i.exec(text);
  return line === null ? { body: text, delimiter: null } : { body: text.slice(line[0].length), delimiter: line[1]! };
}

const no = (message: string): FileReading => ({ ok: false, message });
