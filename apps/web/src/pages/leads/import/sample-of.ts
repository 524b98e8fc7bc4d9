import type { Sheet } from '@touchline/leads';

/** Cells of a sample, and characters of each. */
const CELLS = 3;
const LENGTH = 40;

/** What a file reads like in its encoding: cells with letters outside ASCII, which another encoding would show otherwise. */
export function sampleOf({ cells }: Sheet): string {
  const telling = new Set<string>();
  for (const row of cells) {
    for (const cell of row) if (/\P{ASCII}/u.test(cell)) telling.add(cell.slice(0, LENGTH));
    if (telling.size >= CELLS) break;
  }
  if (telling.size === 0) return 'No special letters: most encodings read this file alike.';
  const shown = [...telling].slice(0, CELLS);
  const advice = shown.some((cell) => cell.includes('\uFFFD'))
    ? 'Some letters cannot be read. Choose another encoding.'
    : 'Wrong letters? Choose another encoding.';
  return `Reads: ${shown.join(' · ')}. ${advice}`;
}
