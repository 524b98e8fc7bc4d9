/** Programs that read tables take a text that begins like this for a formula. Numbers keep their plus sign: they are not one. */
const FORMULA = /^\s*(?:[=@\t\r＝＠]|[+＋-](?!\d+$))/;

function cell(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of a CSV file (RFC 4180), safe to open in a spreadsheet. */
export const csvOf = (lines: readonly (readonly (string | null | undefined)[])[]): string =>
  lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
