import { knownTarget } from './targets.ts';

/** Number of rows to search for the header. */
const SEARCHED = 25;

/** The header row. Above it may be a title, an export date or a filter. The first row if none is recognized. */
export function likelyHeader(cells: readonly (readonly string[])[]): number {
  let best = 0;
  let most = 0;
  for (const [at, row] of cells.slice(0, SEARCHED).entries()) {
    // Leads have addresses. No header follows a row of a lead.
    if (row.some((cell) => /\S@\S+\.\S/.test(cell))) break;
    const known = row.filter((cell) => knownTarget(cell) !== null).length;
    if (known > most) [best, most] = [at, known];
  }
  // A single known word may be a note ("Company: Heron Mills"). A header is also wide.
  const wide = (at: number): number => cells[at]?.filter((cell) => cell !== '').length ?? 0;
  if (most > 0) return best;
  const width = Math.max(0, ...cells.slice(0, SEARCHED).map((_, at) => wide(at)));
  const first = cells.slice(0, SEARCHED).findIndex((_, at) => wide(at) >= Math.min(width, 2));
  return first === -1 ? 0 : first;
}
