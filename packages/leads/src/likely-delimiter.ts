import Papa from 'papaparse';
import { likelyHeader } from './likely-header.ts';
import { knownTarget } from './targets.ts';

const CANDIDATES = ['\t', ';', ',', '|'] as const;

/** Number of lines to check. */
const SAMPLE = 60;

/**
 * The delimiter of the cells: the character with the most known column names, then with the most rows as wide as the
 * header. Counting delimiters is not enough, because of notes above the header.
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
