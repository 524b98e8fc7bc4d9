import type { Sheet } from '@touchline/leads';

/** Cells in a sample, and characters shown of each. */
const CELLS = 3;
const LENGTH = 40;

/** Sample cells with letters outside ASCII, so that a wrong encoding is visible. */
export function sampleOf({ cells }: Sheet): string {
  const telling = new Set<string>();
  for (const row of cells) {
    for (const cell of row) if (/\P{ASCII}/u.test(cell)) telling.add(cell.slice(0, LENGTH));
    if (telling.size >= CELLS) break;
  }
  if (telling.size === 0) return 'This file has no special characters, so most encodings work.';
  const shown = [...telling].slice(0, CELLS);
  const advice = shown.some((cell) => cell.includes('\uFFFD'))
    ? 'Some characters cannot be read. Choose another encoding.'
    : 'Wrong characters? Choose another encoding.';
  return `Preview: ${shown.join(' · ')}. ${advice}`;
}
