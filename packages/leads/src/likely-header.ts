import { knownTarget } from './targets.ts';

/** Rows that are searched for the one that names the columns. */
const SEARCHED = 25;

/** The row that names the columns: above it may stand a title, a date of export, a filter. The first one where none is recognised. */
export function likelyHeader(cells: readonly (readonly string[])[]): number {
  let best = 0;
  let most = 0;
  for (const [at, row] of cells.slice(0, SEARCHED).entries()) {
    // Leads have addresses; below them no header comes.
    if (row.some((cell) => /\S@\S+\.\S/.test(cell))) break;
    const known = row.filter((cell) => knownTarget(cell) !== null).length;
    if (known > most) [best, most] = [at, known];
  }
  // One recognised word can be a note ("Company: Heron Mills"); a header is also wide.
  const wide = (at: number): number => cells[at]?.filter((cell) => cell !== '').length ?? 0;
  if (most > 0) return best;
  const width = Math.max(0, ...cells.slice(0, SEARCHED).map((_, at) => wide(at)));
  const first = cells.slice(0, SEARCHED).findIndex((_, at) => wide(at) >= Math.min(width, 2));
  return first === -1 ? 0 : first;
}
