import Papa from 'papaparse';
import { decode, decodeAs } from './decode.ts';
import type { Encoding } from './encodings.ts';
import { likelyDelimiter } from './likely-delimiter.ts';
import { likelyHeader } from './likely-header.ts';

/** Every row of a file, with the position of the header. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  /** Position of the header row. Rows above it are notes. */
  readonly header: number;
  /** The delimiter of the cells. A semicolon suggests decimal commas. */
  readonly delimiter: string;
  /** The encoding of the file; null for pasted text. */
  readonly encoding: Encoding | null;
}

/** Rows of a file, with the heads of their columns. */
export interface LeadFile {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Number of rows above the first lead: notes and header. */
  readonly above: number;
  readonly delimiter: string;
}

/** The sheet of a file, or a sentence that says what is wrong. */
export type FileReading = { readonly ok: true; readonly sheet: Sheet } | { readonly ok: false; readonly message: string };

/** More rows and their results would not fit the memory of a browser tab. */
export const MAX_ROWS = 200_000;

/** Reads CSV, or cells copied from a spreadsheet, with any common delimiter, and the chosen or else the likeliest encoding. */
export function readFile(name: string, bytes: Uint8Array, chosen?: Encoding): FileReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return no('This is an Excel workbook. Save it as CSV in Excel, then choose the CSV file.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return no('This is an old Excel workbook. Save it as CSV in Excel, then choose the CSV file.');
  const { text, encoding } = chosen === undefined ? decode(bytes) : decodeAs(bytes, chosen);
  return readText(name, text, encoding);
}

/** Reads CSV from decoded text, such as pasted cells. `encoding` is for display only. */
export function readText(name: string, text: string, encoding: Encoding | null = null): FileReading {
  if (text.includes('\0')) return no('This is not a text file. Export the list as CSV, then choose the CSV file.');
  const { body, delimiter: told } = withoutSeparatorLine(text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  const { data, errors, meta } = Papa.parse<string[]>(body, {
    skipEmptyLines: 'greedy',
    newline: '\n',
    delimiter: told ?? likelyDelimiter(body),
    transform: (cell) => cell.trim(),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return no(`A quotation mark near row ${(broken.row ?? 0) + 1} is not closed. Fix it in the file, then choose the file again.`);
  const header = likelyHeader(data);
  const head = data[header];
  if (head === undefined) return no('The file is empty.');
  if (data.length === header + 1) return no('The file has only one row. The first row has the column names, and each other row is a lead.');
  if (head.some((cell) => cell.includes('@'))) {
    return no('The first row is already a lead. Add a row above it that names the columns, such as Email, First name, Company.');
  }
  const rows = data.length - header - 1;
  if (rows > MAX_ROWS) {
    return no(`The file has ${rows.toLocaleString('en')} rows; ${MAX_ROWS.toLocaleString('en')} is the maximum. Split the file.`);
  }
  return { ok: true, sheet: { name, cells: data, header, delimiter: meta.delimiter, encoding } };
}

/** The leads of a sheet with its header at row `header`. */
export function leadFile({ name, cells, delimiter }: Sheet, header: number): LeadFile {
  const head = cells[header] ?? [];
  const rows = cells.slice(header + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length);
  const heads = unlike(Array.from({ length: width }, (_, at) => head[at] || `Column ${at + 1}`));
  return { name, heads, rows, above: header + 1, delimiter };
}

/** Numbers equal heads: `Phone`, `Phone (2)`. */
function unlike(heads: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return heads.map((head) => {
    let name = head;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${head} (${n})`;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Excel may write the delimiter as a first line, `sep=;`. */
function withoutSeparatorLine(text: string): { readonly body: string; readonly delimiter: string | null } {
  const line = /^"?sep=(.)"?[^\n]*(?:\n|$)/i.exec(text);
  return line === null ? { body: text, delimiter: null } : { body: text.slice(line[0].length), delimiter: line[1]! };
}

const no = (message: string): FileReading => ({ ok: false, message });
