import Papa from 'papaparse';
import { likelyHeader } from './likely-header.ts';
import { knownTarget } from './targets.ts';

const CANDIDATES = ['\t', ';', ',', '|'] as const;

/** Lines that are looked at. */
const SAMPLE = 60;

/**
 * What separates the cells: the sign by which the most columns have a name that is known, then by which the most rows are as wide as the
 * header. Lines of notes above the header would lead a mere count astray.
 */
export function likelyDelimiter(text: string): string {
  let best: string = ',';
  let most = -1;
  for (const delimiter of CANDIDATES) {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE, skipEmptyLines: 'greedy' });
    const at = likelyHeader(data.map((row) => row.map((cell) => cell.trim())));
    const header = data[at] ?? [];
    const known = header.filter((cell) => knownTarget(cell) !== null).length;
    const alike = header.length < 2 ? 0 : data.slice(at).filter((row) => row.length === header.length).length;
    const score = known * SAMPLE + alike;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
