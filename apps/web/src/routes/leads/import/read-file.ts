import Papa from 'papaparse';

/** Rows of a file, with the heads of their columns. */
export interface LeadFile {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type FileReading = { readonly ok: true; readonly file: LeadFile } | { readonly ok: false; readonly message: string };

/** More would not fit the memory of a browser tab with its answers. */
export const MAX_ROWS = 200_000;

/** Reads CSV, or what was copied from a spreadsheet: any common separator, UTF-8, UTF-16 with its mark, or Windows-1252. */
export function readFile(name: string, bytes: Uint8Array): FileReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return no('That is an Excel workbook. Save it there as CSV, then choose that file.');
  return readText(name, decode(bytes));
}

export function readText(name: string, text: string): FileReading {
  if (text.includes('\0')) return no('That is no text file. Export the list as CSV, then choose that file.');
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', transform: (cell) => cell.trim() });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return no(`A quotation mark that opens around row ${(broken.row ?? 0) + 1} is not closed. Mend it in the file, then choose it again.`);
  const [first, ...rows] = data;
  if (first === undefined) return no('The file is empty.');
  if (rows.length === 0) return no('The file has one row only. The first row names the columns, each further one is a lead.');
  if (first.some((cell) => cell.includes('@'))) {
    return no('The first row already is a lead. Put a row above it that names the columns, such as Email, First name, Company.');
  }
  if (rows.length > MAX_ROWS) {
    return no(
      `The file has ${rows.length.toLocaleString('en')} rows; ${MAX_ROWS.toLocaleString('en')} are read at once. Split it in parts.`,
    );
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), first.length);
  const heads = Array.from({ length: width }, (_, at) => first[at] || `Column ${at + 1}`);
  return { ok: true, file: { name, heads, rows } };
}

const no = (message: string): FileReading => ({ ok: false, message });

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What older spreadsheets write where they are set to Western Europe.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
